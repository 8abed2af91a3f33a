import type { Draft } from '../draft.ts';
import type { Note } from '../note.ts';
import type { StandingContext } from './standing.ts';

/** Whether a release is not for publication, or not yet. What cannot be read keeps it back: nothing gets out by a mistake. */
export function readHeld(
  drafts: readonly unknown[],
  embargo: string | undefined,
  { date }: Pick<StandingContext, 'date'>,
  notes: Note[],
): Pick<Draft, 'held' | 'embargo'> {
  const until = embargo === undefined ? undefined : date(embargo);
  if (until?.ok) notes.push({ code: 'held-back', message: `it is under embargo until ${until.text}` });
  const isDraft = drafts.some((value) => !/^(?:false|no|0)$/i.test(String(value).trim()));
  if (isDraft) notes.push({ code: 'held-back', message: 'its source calls it a draft' });
  if (until?.ok === false)
    notes.push({
      code: 'held-back',
      message: `it is a draft until somebody reads its embargo "${embargo}": ${until.fault.message}`,
    });
  return {
    ...((isDraft || until?.ok === false) && { held: true }),
    ...(until?.ok && { embargo: until.text }),
  };
}
