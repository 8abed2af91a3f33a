import type { ComponentChildren, VNode } from 'preact';
import type { SearchProps } from '../../src/plan/searchProps.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';
import { TypeLinks } from './typeLinks.tsx';

export interface SearchBrowseProps {
  readonly browse: SearchProps['browse'];
  readonly lang: string;
}

/** The ways in that need no search, for a page without script and for a search without results. */
export function SearchBrowse({ browse, lang }: SearchBrowseProps): VNode {
  const { kinds, lists, nav, search } = stringsFor(lang);
  const apart = wordsApart(lang);
  return (
    <div id="search-browse" class="search-browse" lang={wordsApart(lang) && lang}>
      {browse.topics.length > 0 && (
        <Way titleLang={apart} title={nav.topics}>
          <parts.CountedLinks links={browse.topics} lang={lang} />
        </Way>
      )}
      {browse.years.length > 0 && (
        <Way titleLang={apart} title={lists.byYear} kind="years">
          <parts.CountedLinks links={browse.years} lang={lang} />
        </Way>
      )}
      {browse.types.length > 0 && (
        <Way titleLang={apart} title={kinds.title}>
          <TypeLinks types={browse.types} lang={lang} />
        </Way>
      )}
      {(['people', 'organisations'] as const).map((kind) => {
        const { links, all } = browse[kind];
        return (
          links.length > 0 && (
            <Way key={kind} titleLang={apart} title={nav[kind]}>
              <parts.CountedLinks links={links} lang={lang} />
              {all !== undefined && (
                <p class="more" lang={apart}>
                  <a href={all}>{lists.allOf[kind]}</a>
                </p>
              )}
            </Way>
          )
        );
      })}
      {browse.topicYears.length > 0 && (
        <Way titleLang={apart} title={search.page.topicsByYear}>
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
  titleLang,
  kind,
  children,
}: {
  readonly title: string;
  readonly titleLang: string | undefined;
  readonly kind?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section class={kind}>
      <h2 lang={titleLang}>{title}</h2>
      {children}
    </section>
  );
}
