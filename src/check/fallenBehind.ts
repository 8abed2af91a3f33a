import type { ChangeNote, Release } from '../model/release.ts';
import type { Rule } from './rule.ts';

const KINDS = { corrections: 'correction', updates: 'update' } as const;

/**
 * What was said of a release's source, in the first of the site's languages that has it, is said of its translations too.
 * Note by note: a later note of a translation's own says nothing of an earlier one that it lacks.
 */
export const fallenBehind: Rule = function* ({ archive }) {
  for (const [source, ...translations] of archive.versions.values()) {
    if (!source) continue;
    for (const translation of translations) {
      for (const kind of ['corrections', 'updates'] as const) {
        const [lacking, ...more] = lacks(source[kind], translation, kind);
        if (!lacking) continue;
        const which =
          more.length === 0
            ? `${KINDS[kind]} of ${lacking.date.day}`
            : `${kind} of ${[lacking, ...more].map(({ date }) => date.day).join(', ')}`;
        yield {
          severity: 'warning',
          code: 'translation-behind',
          message: `${source.file} has the ${which}, which its translation has not`,
          hint: `Bring the text up to date and say so under ${kind}; if it needed no change, write as updated the day on which you found that.`,
          file: translation.file,
          at: translation[kind].length > 0 ? [kind] : ['title'],
        };
      }
    }
  }
};

/** The source's notes that a translation has no note for, of that day or later, newest first. */
function lacks(
  notes: readonly ChangeNote[],
  translation: Release,
  kind: keyof typeof KINDS,
): readonly ChangeNote[] {
  const checked = statedUpdate(translation);
  let met = 0;
  return notes.filter(({ date }) => {
    // It was made after that, from the text as it was by then.
    if (translation.date.day > date.day) return false;
    if (checked !== undefined && checked >= date.day) return false;
    const own = translation[kind][met];
    const isMet = own !== undefined && own.date.day >= date.day;
    if (isMet) met += 1;
    return !isMet;
  });
}

/** The day that a release's own `updated` says, later than all its notes. */
function statedUpdate({ updated, updates, corrections }: Release): string | undefined {
  const noted = [updates[0], corrections[0]].map((note) => note?.date.millis ?? Number.NEGATIVE_INFINITY);
  return updated && updated.millis > Math.max(...noted) ? updated.day : undefined;
}
