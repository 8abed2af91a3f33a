import { didYouMean } from '../lib/nearest.ts';
import { namesOf } from '../model/names.ts';
import { TERM_KINDS, type Vocabulary } from '../model/site.ts';
import { error, type Rule } from './rule.ts';

/** Topics, people and organisations of a release stand in their vocabularies. */
export const unknownTerms: Rule = function* ({ site, releases, refused, unread }) {
  for (const kind of TERM_KINDS) {
    if (unread.has(`content/${kind}.yaml`)) continue;
    const vocabulary = site.vocabularies[kind];
    for (const release of [...releases, ...refused]) {
      for (const [index, key] of release[kind].entries()) {
        if (vocabulary.has(key)) continue;
        const named = keyNamed(key, vocabulary);
        const hint = didYouMean(named, [...vocabulary.keys()]) || `Add it to content/${kind}.yaml.`;
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

/** The key of the term that has or had a name, in any language; the name itself where none has. */
function keyNamed(name: string, vocabulary: Vocabulary): string {
  const sought = name.toLowerCase();
  const term = [...vocabulary.values()].find((one) =>
    namesOf(one)
      .flatMap((span) => (typeof span.name === 'string' ? [span.name] : Object.values(span.name)))
      .some((known) => known.toLowerCase() === sought),
  );
  return term?.key ?? name;
}
