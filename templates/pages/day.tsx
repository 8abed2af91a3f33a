import { formatDay } from '../../src/lib/formatMoment.ts';
import type { DayProps, Renderer } from '../../src/plan/props.ts';
import { calendarLink } from '../layout/calendarLabel.ts';
import { CalendarNeighbours } from '../layout/calendarNeighbours.tsx';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { sectionPath } from '../layout/sections.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

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
    <ListPage frame={frame} path={path} title={title} lead={total} leadLang={wordsApart(lang)}>
      <parts.ReleaseList items={releases} lang={lang} show="time" />
      <CalendarNeighbours frame={frame} earlier={earlier} later={later} />
    </ListPage>,
  );
};

export default day;
