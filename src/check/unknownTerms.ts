import { didYouMean } from '../lib/nearest.ts';
import { TERM_KINDS } from '../model/site.ts';
import { error, type Rule } from './rule.ts';

/** Topics, people and organisations of a release stand in their vocabularies. */
export const unknownTerms: Rule = function* ({ site, releases, refused, unread }) {
  for (const kind of TERM_KINDS) {
    if (unread.has(`content/${kind}.yaml`)) continue;
    const vocabulary = site.vocabularies[kind];
    for (const release of [...releases, ...refused]) {
      for (const [index, key] of release[kind].entries()) {
        if (vocabulary.has(key)) continue;
        const hint = didYouMean(key, [...vocabulary.keys()]) || `Add it to content/${kind}.yaml.`;
        const isSpeaker = kind === 'people' && key === release.speech?.speaker;
        yield error(
          'term-unknown',
          release.file,
          isSpeaker ? ['speech', 'speaker'] : [kind, index],
          `"${key}" is not in content/${kind}.yaml`,
          hint,
        );
      }
    }
  }
};
