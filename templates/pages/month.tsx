import { capitalize } from '../../src/lib/capitalize.ts';
import { formatWeekday } from '../../src/lib/formatMoment.ts';
import type { MonthProps, Renderer } from '../../src/plan/props.ts';
import { monthLabel } from '../layout/calendarLabel.ts';
import { CalendarNeighbours } from '../layout/calendarNeighbours.tsx';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { sectionPath } from '../layout/sections.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const month: Renderer<MonthProps> = ({ frame, year, month: number, count, up, days, earlier, later }) => {
  const { lang } = frame;
  const title = monthLabel(year, number, lang);
  const total = stringsFor(lang).lists.count(count);
  const path = [...sectionPath(frame, 'dates'), { href: up.href, label: String(year) }];
  return renderPage(
    frame,
    { title, description: `${title}: ${total}` },
    <ListPage frame={frame} path={path} title={title} lead={total} leadApart={wordsApart(lang)}>
      {days.map(({ day, href, releases }) => (
        <section key={href} class="period">
          <h2>
            <a href={href}>{capitalize(formatWeekday(day, lang), lang)}</a>
          </h2>
          <parts.ReleaseList items={releases} lang={lang} show="time" />
        </section>
      ))}
      <CalendarNeighbours frame={frame} earlier={earlier} later={later} />
    </ListPage>,
  );
};

export default month;
