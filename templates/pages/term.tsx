import type { Renderer, TermProps } from '../../src/plan/props.ts';
import { ListPage } from '../layout/listPage.tsx';
import { MoreReleases, searchAmong } from '../layout/moreReleases.tsx';
import { organisationJsonLd } from '../layout/organisationJsonLd.ts';
import { feedAlternate } from '../layout/pageMeta.ts';
import { renderPage } from '../layout/renderPage.tsx';
import { sectionPath } from '../layout/sections.ts';
import { Spans } from '../layout/spans.tsx';
import { Succession } from '../layout/succession.tsx';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const term: Renderer<TermProps> = (props) => {
  const { frame, kind, label, description, count, newest, ...rest } = props;
  const { lang } = frame;
  const { lists, terms } = stringsFor(lang);
  const total = lists.count(count);
  const apart = wordsApart(lang);
  const { offices, names, predecessors, successors } = rest;
  const spans = offices ?? names;
  const jsonLd = organisationJsonLd(props);
  const aside = (
    <>
      {rest.years.length > 0 && (
        <section class="years">
          <h2 {...apart}>{lists.byYear}</h2>
          <parts.CountedLinks links={rest.years} lang={lang} />
        </section>
      )}
      {rest.narrower.length > 0 && (
        <section>
          <h2 {...apart}>{terms.narrower}</h2>
          <parts.CountedLinks links={rest.narrower} lang={lang} />
        </section>
      )}
      <parts.LinkList titleApart={apart} title={terms.broader} links={rest.broader} />
      <parts.LinkList
        titleApart={apart}
        title={terms.sameAs}
        links={rest.sameAs.map((href) => ({ href, label: hostOf(href) }))}
      />
      <parts.Follow feed={rest.feed} lang={lang} />
    </>
  );
  return renderPage(
    frame,
    {
      title: label,
      description: description ?? `${label}: ${total}`,
      alternates: [feedAlternate(rest.feed, label)],
      ...(jsonLd && { jsonLd }),
    },
    <ListPage
      frame={frame}
      path={[...sectionPath(frame, kind), ...rest.broader]}
      title={label}
      lead={
        <>
          {description && <p {...rest.descriptionApart}>{description}</p>}
          {spans && <Spans spans={spans} lang={lang} />}
          {predecessors && (
            <Succession words={terms.predecessors(predecessors.length)} others={predecessors} frame={frame} />
          )}
          {successors && (
            <Succession words={terms.successors(successors.length)} others={successors} frame={frame} />
          )}
          <p class="total" {...apart}>
            {total}
          </p>
        </>
      }
      aside={aside}
    >
      <h2 class="listed" {...apart}>
        {lists.latest}
      </h2>
      <parts.ReleaseDigest items={newest} lang={lang} level={3} />
      <MoreReleases
        newest={newest}
        years={rest.years}
        other={{ href: searchAmong(frame.search, kind, rest.key), label: lists.searchThese }}
        lang={lang}
      />
    </ListPage>,
  );
};

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

export default term;
