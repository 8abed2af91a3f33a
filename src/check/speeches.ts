import { error, type Rule } from './rule.ts';

/** What says who spoke is filed under speeches or statements: readers look for it there. */
export const speeches: Rule = function* ({ releases }) {
  for (const { speech, type, file } of releases) {
    if (!speech || type === 'speech' || type === 'statement') continue;
    const message = `the release says who spoke, but its type is ${type}`;
    yield error('speech-type', file, ['speech'], message, 'Write type: speech, or type: statement.');
  }
};
