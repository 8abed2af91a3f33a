import type { CorrectionsYearProps, Renderer } from '../../src/plan/props.ts';
import { CalendarNeighbours } from '../layout/calendarNeighbours.tsx';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const correctionsYear: Renderer<CorrectionsYearProps> = ({
  frame,
  up,
  year,
  corrections,
  earlier,
  later,
}) => {
  const { lang } = frame;
  const { corrections: words, lists } = stringsFor(lang);
  const title = lists.inYear(words.title, year);
  const apart = wordsApart(lang);
  return renderPage(
    frame,
    { title, description: `${title}. ${words.lead}` },
    <ListPage frame={frame} path={[{ href: up, label: words.title, apart }]} title={title} titleApart={apart}>
      <parts.CorrectionList items={corrections} lang={lang} />
      <CalendarNeighbours frame={frame} earlier={earlier} later={later} />
    </ListPage>,
  );
};

export default correctionsYear;
