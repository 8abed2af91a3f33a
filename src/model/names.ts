import { compareCode } from '../lib/compareCode.ts';
import { shiftDay } from '../lib/days.ts';
import type { FormerName, Localized } from './site.ts';

/** What has a name, and may have had others. */
export interface Renamed {
  /** Its name today, or the last that it had. */
  readonly label: Localized;
  /** In any order. */
  readonly formerNames?: readonly FormerName[];
}

/** A name with its first and last day, `YYYY-MM-DD`, as far as they are known. */
export interface NameSpan {
  readonly name: Localized;
  readonly from?: string;
  readonly to?: string;
}

/** All names, the oldest first and that of today last, which begins on the day after the one before it ended, as each does whose first day is not told. */
export function namesOf({ label, formerNames = [] }: Renamed): readonly NameSpan[] {
  const former = [...formerNames].sort((a, b) => compareCode(a.to, b.to));
  return [...former, { name: label }].map((span: NameSpan, index) => {
    const before = former[index - 1];
    return before && span.from === undefined ? { ...span, from: shiftDay(before.to, 1) } : span;
  });
}

/** The name on a day, `YYYY-MM-DD`. On the day when one follows another, the new one; before the first day that is known, the oldest. */
export function nameOn(renamed: Renamed, day: string): Localized {
  if (renamed.formerNames === undefined) return renamed.label;
  const begun = namesOf(renamed).filter(({ from }, index) => index === 0 || (from ?? day) <= day);
  return begun.at(-1)?.name ?? renamed.label;
}
