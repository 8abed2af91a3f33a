import type { Moment } from './moment.ts';

/** What of a release tells when it was last changed. */
interface Changing {
  readonly date: Moment;
  readonly updated?: Moment | undefined;
  readonly withdrawn?: { readonly date?: Moment | undefined } | undefined;
}

/** When a release was last changed: published, updated, corrected or withdrawn. Who has it must learn of a withdrawal too. */
export function lastChange({ date, updated = date, withdrawn }: Changing): Moment {
  return withdrawn?.date && withdrawn.date.millis > updated.millis ? withdrawn.date : updated;
}
