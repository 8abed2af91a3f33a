import { lackingNotes } from '../archive/lackingNotes.ts';
import type { Rule } from './rule.ts';

const KINDS = { corrections: 'correction', updates: 'update' } as const;

/** What was said of a release's source, in the first of the site's languages that has it, is said of its translations too. */
export const fallenBehind: Rule = function* ({ archive }) {
  for (const [source, ...translations] of archive.versions.values()) {
    if (!source) continue;
    for (const translation of translations) {
      for (const kind of ['corrections', 'updates'] as const) {
        const [lacking, ...more] = lackingNotes(source, translation, kind);
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
