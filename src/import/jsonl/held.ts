import { type DateContext, type DateReading, readMoment } from '../date.ts';
import type { Draft } from '../draft.ts';
import type { Note } from '../note.ts';
import { isNo } from './answer.ts';

/** Whether a release is not for publication, or not yet. What cannot be read keeps it back: nothing gets out by a mistake. */
export function readHeld(
  drafts: readonly unknown[],
  embargoes: readonly unknown[],
  dates: DateContext,
  notes: Note[],
): Pick<Draft, 'held' | 'embargo'> {
  const reasons: string[] = [];
  if (drafts.some((value) => !isNo(value))) reasons.push('its source calls it a draft');
  let last: (DateReading & { ok: true }) | undefined;
  for (const value of embargoes.filter((one) => !isNo(one))) {
    const until = readUntil(value, dates);
    if (until === undefined)
      reasons.push(`it is a draft until somebody reads its embargo ${JSON.stringify(value)}`);
    else if (last === undefined || until.moment.millis > last.moment.millis) last = until;
  }
  const embargo = last?.text;
  for (const message of reasons) notes.push({ code: 'held-back', message });
  if (embargo !== undefined)
    notes.push({ code: 'held-back', message: `it is under embargo until ${embargo}` });
  return { ...(reasons.length > 0 && { held: true }), ...(embargo !== undefined && { embargo }) };
}

/** The midnight of an embargo is a moment, not a way to write a day as the date of a release is. */
function readUntil(value: unknown, dates: DateContext): (DateReading & { ok: true }) | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const reading = readMoment(String(value), dates);
  return reading.ok ? reading : undefined;
}
