import type { VNode } from 'preact';
import type { Frame, Link } from '../../src/plan/props.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';
import { calendarLink } from './calendarLabel.ts';

export interface CalendarNeighboursProps {
  readonly frame: Frame;
  readonly earlier?: Link | undefined;
  readonly later?: Link | undefined;
}

/** The list of the period before and of the period after. */
export function CalendarNeighbours({ frame, earlier, later }: CalendarNeighboursProps): VNode {
  const { lists, nav } = stringsFor(frame.lang);
  return (
    <parts.Neighbours
      label={nav.dates}
      earlier={earlier && calendarLink(earlier, frame.lang)}
      later={later && calendarLink(later, frame.lang)}
      names={{ earlier: lists.earlier, later: lists.later, apart: wordsApart(frame.lang) }}
    />
  );
}
