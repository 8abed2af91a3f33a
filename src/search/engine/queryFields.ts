import { readDays } from './day.ts';
import type { DaysClause, TermFilter } from './query.ts';

/** Names of a field of terms → what it filters by. */
export const TERM_FIELDS: ReadonlyMap<string, TermFilter> = new Map([
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
export const DAY_FIELDS: ReadonlyMap<string, (value: string) => DaysClause | undefined> = new Map([
  ['after', daysFrom],
  ['from', daysFrom],
  ['since', daysFrom],
  ['before', daysBefore],
  ['to', daysTo],
  ['until', daysTo],
  ['year', daysOfYear],
]);

/** True for what is a field before a colon, in lower case. */
export function isField(name: string): boolean {
  return name === 'title' || TERM_FIELDS.has(name) || DAY_FIELDS.has(name);
}

function daysFrom(value: string): DaysClause | undefined {
  const days = readDays(value);
  return days && { kind: 'days', from: days.from };
}

function daysBefore(value: string): DaysClause | undefined {
  const days = readDays(value);
  return days && { kind: 'days', until: days.from };
}

function daysTo(value: string): DaysClause | undefined {
  const days = readDays(value);
  return days && { kind: 'days', until: days.until };
}

/** All days of a year. */
function daysOfYear(value: string): DaysClause | undefined {
  const days = /^\d{4}$/.test(value) ? readDays(value) : undefined;
  return days && { kind: 'days', ...days };
}
