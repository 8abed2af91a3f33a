import type { Renderer, TermYearProps } from '../../src/plan/props.ts';
import { CalendarNeighbours } from '../layout/calendarNeighbours.tsx';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { sectionPath } from '../layout/sections.ts';
import { parts } from '../parts/index.ts';
import { stringsFor } from '../strings/index.ts';

const termYear: Renderer<TermYearProps> = ({ frame, kind, label, up, year, releases, earlier, later }) => {
  const { lang } = frame;
  const { lists } = stringsFor(lang);
  const title = lists.inYear(label, year);
  const total = lists.count(releases.length);
  return renderPage(
    frame,
    { title, description: `${title}: ${total}` },
    <ListPage
      frame={frame}
      path={[...sectionPath(frame, kind), { href: up.href, label }]}
      title={title}
      lead={total}
    >
      <parts.ReleaseList items={releases} lang={lang} show="shortDay" />
      <CalendarNeighbours frame={frame} earlier={earlier} later={later} />
    </ListPage>,
  );
};

export default termYear;
