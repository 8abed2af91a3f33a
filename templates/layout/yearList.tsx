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
  /** Of the label, where that is not the page's. */
  readonly labelLang?: string | undefined;
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
  labelLang,
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
      titleLang={labelLang}
      lead={total}
      leadLang={wordsApart(lang)}
    >
      <parts.ReleaseList items={releases} lang={lang} show="shortDay" />
      <CalendarNeighbours frame={frame} {...neighbours} />
    </ListPage>,
  );
}
