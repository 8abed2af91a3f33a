import { capitalize } from '../../src/lib/capitalize.ts';
import { formatMonth } from '../../src/lib/formatMoment.ts';
import type { Renderer, YearProps } from '../../src/plan/props.ts';
import { CalendarNeighbours } from '../layout/calendarNeighbours.tsx';
import { ListPage } from '../layout/listPage.tsx';
import { feedAlternate } from '../layout/pageMeta.ts';
import { renderPage } from '../layout/renderPage.tsx';
import { sectionPath } from '../layout/sections.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const year: Renderer<YearProps> = ({ frame, year: number, count, months, earlier, later, feed }) => {
  const { lang } = frame;
  const title = String(number);
  const total = stringsFor(lang).lists.count(count);
  // Before the list, which may be a thousand releases long.
  const lead = (
    <>
      <p {...wordsApart(lang)}>{total}</p>
      <nav class="calendar" aria-label={title}>
        <parts.CountedLinks
          lang={lang}
          links={months.map(({ month, href, releases }) => ({
            href,
            label: capitalize(formatMonth(month, lang), lang),
            count: releases.length,
          }))}
        />
      </nav>
    </>
  );
  return renderPage(
    frame,
    { title, description: `${title}: ${total}`, alternates: [feedAlternate(feed, title)] },
    <ListPage
      frame={frame}
      path={sectionPath(frame, 'dates')}
      title={title}
      lead={lead}
      aside={<parts.Follow feed={feed} lang={lang} />}
    >
      {months.map(({ month, href, releases }) => (
        <section key={href} class="period">
          <h2>
            <a href={href}>{capitalize(formatMonth(month, lang), lang)}</a>
          </h2>
          <parts.ReleaseList items={releases} lang={lang} show="shortDay" />
        </section>
      ))}
      <CalendarNeighbours frame={frame} earlier={earlier} later={later} />
    </ListPage>,
  );
};

export default year;
