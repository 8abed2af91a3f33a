import { formatDay } from '../../src/lib/formatMoment.ts';
import type { DayProps, Renderer } from '../../src/plan/props.ts';
import { calendarLink } from '../layout/calendarLabel.ts';
import { CalendarNeighbours } from '../layout/calendarNeighbours.tsx';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { sectionPath } from '../layout/sections.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** Releases up to which a day shows their summaries; of more it would be too long to look through. */
const MOST_SUMMARIES = 30;

const day: Renderer<DayProps> = ({ frame, day: date, releases, up, earlier, later }) => {
  const { lang } = frame;
  const title = formatDay(date, lang);
  const total = stringsFor(lang).lists.count(releases.length);
  const path = [
    ...sectionPath(frame, 'dates'),
    { href: up.year.href, label: date.slice(0, 4) },
    calendarLink({ href: up.month.href, label: date.slice(0, 7) }, lang),
  ];
  return renderPage(
    frame,
    { title, description: `${title}: ${total}` },
    <ListPage frame={frame} path={path} title={title} lead={total} leadApart={wordsApart(lang)}>
      {releases.length > MOST_SUMMARIES ? (
        <parts.ReleaseList items={releases} lang={lang} show="time" />
      ) : (
        <parts.ReleaseDigest items={releases} lang={lang} level={2} show="time" />
      )}
      <CalendarNeighbours frame={frame} earlier={earlier} later={later} />
    </ListPage>,
  );
};

export default day;
