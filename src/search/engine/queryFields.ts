import { readDay } from './day.ts';
import type { DaysClause, TermFilter } from './query.ts';

/** Names of a field of terms → what it filters by. */
export const FILTERS: ReadonlyMap<string, TermFilter> = new Map([
  ['topic', 'topics'],
  ['topics', 'topics'],
  ['person', 'people'],
  ['people', 'people'],
  ['organisation', 'organisations'],
  ['organisations', 'organisations'],
  ['organization', 'organisations'],
  ['organizations', 'organisations'],
  ['org', 'organisations'],
  ['type', 'types'],
  ['types', 'types'],
]);
/** Names of a field of days → the days that a value names, if it names any. */
export const DAYS: ReadonlyMap<string, (value: string) => DaysClause | undefined> = new Map([
  ['after', daysFrom],
  ['from', daysFrom],
  ['since', daysFrom],
  ['before', daysUntil],
  ['to', daysUntil],
  ['until', daysUntil],
  ['year', daysOfYear],
]);

/** True for what is a field before a colon, in lower case. */
export function isField(name: string): boolean {
  return name === 'title' || FILTERS.has(name) || DAYS.has(name);
}

function daysFrom(value: string): DaysClause | undefined {
  const from = readDay(value);
  return from === undefined ? undefined : { kind: 'days', from };
}

function daysUntil(value: string): DaysClause | undefined {
  const until = readDay(value);
  return until === undefined ? undefined : { kind: 'days', until };
}

/** All days of a year. */
function daysOfYear(value: string): DaysClause | undefined {
  if (!/^\d{4}$/.test(value)) return undefined;
  const [from, until] = [readDay(value), readDay(String(Number(value) + 1).padStart(4, '0'))];
  return from === undefined ? undefined : { kind: 'days', from, ...(until !== undefined && { until }) };
}
