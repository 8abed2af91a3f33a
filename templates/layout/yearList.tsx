import type { Apart } from '../../src/model/site.ts';
import type { Frame, Link, ReleaseItem } from '../../src/plan/props.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';
import { CalendarNeighbours } from './calendarNeighbours.tsx';
import { ListPage } from './listPage.tsx';
import { renderPage } from './renderPage.tsx';
import type { Step } from './sections.ts';

export interface YearListProps {
  readonly frame: Frame;
  /** The way up to what the year is of, that itself last. */
  readonly path: readonly Step[];
  /** What the year is of, in the page's language. */
  readonly label: string;
  /** Where the label is not in the page's language. */
  readonly labelApart?: Apart | undefined;
  readonly year: number;
  /** All of that year, newest first. */
  readonly releases: readonly ReleaseItem[];
  readonly earlier?: Link | undefined;
  readonly later?: Link | undefined;
}

/** The page of a year of a topic, person, organisation or type. */
export function renderYearList({
  frame,
  path,
  label,
  labelApart,
  year,
  releases,
  ...neighbours
}: YearListProps): string {
  const { lang } = frame;
  const { lists } = stringsFor(lang);
  const title = lists.inYear(label, year);
  const total = lists.count(releases.length);
  return renderPage(
    frame,
    { title, description: `${title}: ${total}` },
    <ListPage
      frame={frame}
      path={path}
      title={title}
      titleApart={labelApart}
      lead={total}
      leadApart={wordsApart(lang)}
    >
      <parts.ReleaseList items={releases} lang={lang} show="shortDay" />
      <CalendarNeighbours frame={frame} {...neighbours} />
    </ListPage>,
  );
}
