import type { Renderer, TypeYearProps } from '../../src/plan/props.ts';
import { CalendarNeighbours } from '../layout/calendarNeighbours.tsx';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { parts } from '../parts/index.ts';
import { stringsFor } from '../strings/index.ts';

const typeYear: Renderer<TypeYearProps> = ({ frame, type, index, up, year, releases, earlier, later }) => {
  const { lang } = frame;
  const { kinds, lists } = stringsFor(lang);
  const label = kinds.names[type];
  const title = lists.inYear(label, year);
  const total = lists.count(releases.length);
  return renderPage(
    frame,
    { title, description: `${title}: ${total}` },
    <ListPage
      frame={frame}
      path={[
        { href: index, label: kinds.title },
        { href: up, label },
      ]}
      title={title}
      lead={total}
    >
      <parts.ReleaseList items={releases} lang={lang} show="shortDay" />
      <CalendarNeighbours frame={frame} earlier={earlier} later={later} />
    </ListPage>,
  );
};

export default typeYear;
