import type { ComponentChildren, VNode } from 'preact';
import type { Apart } from '../../src/model/site.ts';
import type { Frame } from '../../src/plan/props.ts';
import type { SearchProps } from '../../src/plan/searchProps.ts';
import { parts } from '../parts/index.ts';
import { pageAgain, stringsFor, wordsApart } from '../strings/index.ts';
import { TypeLinks } from './typeLinks.tsx';

export interface SearchBrowseProps {
  readonly browse: SearchProps['browse'];
  readonly frame: Frame;
}

/** The ways in that need no search, for a page without script and for a search without results. */
export function SearchBrowse({ browse, frame }: SearchBrowseProps): VNode {
  const { lang } = frame;
  const { kinds, lists, nav, search } = stringsFor(lang);
  const apart = wordsApart(lang);
  return (
    <div id="search-browse" class="search-browse" {...pageAgain(frame)}>
      {browse.topics.length > 0 && (
        <Way titleApart={apart} title={nav.topics}>
          <parts.CountedLinks links={browse.topics} lang={lang} />
        </Way>
      )}
      {browse.years.length > 0 && (
        <Way titleApart={apart} title={lists.byYear} kind="years">
          <parts.CountedLinks links={browse.years} lang={lang} />
        </Way>
      )}
      {browse.types.length > 0 && (
        <Way titleApart={apart} title={kinds.title}>
          <TypeLinks types={browse.types} lang={lang} />
        </Way>
      )}
      {(['people', 'organisations'] as const).map((kind) => {
        const { links, all } = browse[kind];
        return (
          links.length > 0 && (
            <Way key={kind} titleApart={apart} title={nav[kind]}>
              <parts.CountedLinks links={links} lang={lang} />
              {all !== undefined && (
                <p class="more">
                  <a href={all} {...apart}>
                    {lists.allOf[kind]}
                  </a>
                </p>
              )}
            </Way>
          )
        );
      })}
      {browse.topicYears.length > 0 && (
        <Way titleApart={apart} title={search.page.topicsByYear}>
          <dl class="topic-years">
            {browse.topicYears.map(({ label, years }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {years.map(({ href, label: year }) => (
                    <a key={href} href={href} aria-label={lists.inYear(label, Number(year))}>
                      {year}
                    </a>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Way>
      )}
    </div>
  );
}

function Way({
  title,
  titleApart,
  kind,
  children,
}: {
  readonly title: string;
  readonly titleApart: Apart | undefined;
  readonly kind?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section class={kind}>
      <h2 {...titleApart}>{title}</h2>
      {children}
    </section>
  );
}
