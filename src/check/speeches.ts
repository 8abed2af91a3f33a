import { isBuiltIn } from '../model/releaseType.ts';
import { likeOf } from '../model/siteTypes.ts';
import { error, type Rule, TYPES_FILE } from './rule.ts';

/**
 * What says who spoke is filed under speeches or statements: readers look for it there. And nobody has written down before
 * it was spoken what was spoken: by the day of delivery its speaker's office is told, so a slip there tells a wrong one.
 */
export const speeches: Rule = function* ({ site, releases }) {
  for (const { speech, type, date, file } of releases) {
    if (!speech) continue;
    const { delivered, text } = speech;
    const like = likeOf(site, type);
    // Of a type that the site does not know, that is told.
    if (like !== undefined && like !== 'speech' && like !== 'statement') {
      const message = `the release says who spoke, but its type is ${type}`;
      const hint = isBuiltIn(type)
        ? 'Write type: speech, or type: statement.'
        : `Write type: speech, or type: statement; or ${type} is like one of them, in ${TYPES_FILE}.`;
      yield error('speech-type', file, ['speech'], message, hint);
    }
    // By the day: a bare date says no more.
    if (text === 'transcript' && delivered && delivered.day > date.day) {
      yield {
        severity: 'warning',
        code: 'speech-early',
        message: `a transcript, published on ${date.day}, is of a speech delivered on ${delivered.day}`,
        hint: 'Is the day right? What was published before it was delivered is a text: script.',
        file,
        at: ['speech', 'delivered'],
      };
    }
  }
};
