import type { HomeProps, Renderer } from '../../src/plan/props.ts';
import { ListPage } from '../layout/listPage.tsx';
import { MoreReleases } from '../layout/moreReleases.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { siteJsonLd } from '../layout/siteJsonLd.ts';
import { TypeLinks } from '../layout/typeLinks.tsx';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const home: Renderer<HomeProps> = ({ frame, newest, topics, types, years }) => {
  const { lang, site } = frame;
  const { kinds, lists, nav } = stringsFor(lang);
  const apart = wordsApart(lang);
  const all = (key: 'topics' | 'dates') => frame.nav.find((entry) => entry.key === key);
  const allTopics = all('topics');
  const allDates = all('dates');
  const aside = (
    <>
      {topics.length > 0 && (
        <section>
          <h2 {...apart}>{nav.topics}</h2>
          <parts.CountedLinks links={topics} lang={lang} />
          {allTopics && (
            <p class="more">
              <a href={allTopics.href} {...apart}>
                {lists.allOf.topics}
              </a>
            </p>
          )}
        </section>
      )}
      {types.length > 0 && (
        <section>
          <h2 {...apart}>{kinds.title}</h2>
          <TypeLinks types={types} lang={lang} />
        </section>
      )}
      {years.length > 0 && (
        <section class="years">
          <h2 {...apart}>{lists.byYear}</h2>
          <parts.CountedLinks links={years} lang={lang} />
          {allDates && (
            <p class="more">
              <a href={allDates.href} {...apart}>
                {lists.allOf.dates}
              </a>
            </p>
          )}
        </section>
      )}
    </>
  );
  return renderPage(
    frame,
    { title: site.title, description: site.description, jsonLd: siteJsonLd(frame) },
    <ListPage
      frame={frame}
      title={lists.latest}
      titleApart={apart}
      lead={site.description}
      leadApart={site.descriptionApart}
      aside={aside}
    >
      <parts.ReleaseDigest items={newest} lang={lang} level={2} />
      <MoreReleases
        newest={newest}
        years={years}
        other={allDates && { href: allDates.href, label: lists.allOf.dates }}
        lang={lang}
      />
    </ListPage>,
  );
};

export default home;
