import type { Moment } from '../lib/moment.ts';
import type { ChangeNote, Release } from '../model/release.ts';

/**
 * The notes of a release's source that its translation has no note for, of that time or later, newest first. Note by note: a
 * later note of a translation's own says nothing of an earlier one that it lacks, nor does an update of a correction.
 */
export function lackingNotes(
  source: Release,
  translation: Release,
  kind: 'corrections' | 'updates',
): readonly ChangeNote[] {
  const checked = statedUpdate(translation);
  let met = 0;
  return source[kind].filter(({ date }) => {
    // It was made after that, from the text as it was by then.
    if (isAfter(translation.date, date)) return false;
    if (checked && !isAfter(date, checked)) return false;
    const own = translation[kind][met];
    const isMet = own !== undefined && !isAfter(date, own.date);
    if (isMet) met += 1;
    return !isMet;
  });
}

/** What a release's own `updated` says, later than all its notes. */
function statedUpdate({ updated, updates, corrections }: Release): Moment | undefined {
  const noted = [updates[0], corrections[0]].map((note) => note?.date.millis ?? Number.NEGATIVE_INFINITY);
  return updated && updated.millis > Math.max(...noted) ? updated : undefined;
}

// A bare date says no more than its day.
function isAfter(a: Moment, b: Moment): boolean {
  return a.hasTime && b.hasTime ? a.millis > b.millis : a.day > b.day;
}
