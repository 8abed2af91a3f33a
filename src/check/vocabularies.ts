import { lineage } from '../archive/terms.ts';
import { didYouMean } from '../lib/nearest.ts';
import { TERM_KINDS } from '../model/site.ts';
import { error, type Rule } from './rule.ts';

/** A broader term exists, and no term is broader than itself. */
export const vocabularies: Rule = function* ({ site }) {
  for (const kind of TERM_KINDS) {
    const vocabulary = site.vocabularies[kind];
    const file = `content/${kind}.yaml`;
    for (const { key, broader } of vocabulary.values()) {
      if (broader === undefined) continue;
      const at = [key, 'broader'];
      if (!vocabulary.has(broader)) {
        yield error(
          'term-unknown',
          file,
          at,
          `there is no "${broader}" in this file`,
          didYouMean(broader, [...vocabulary.keys()]),
        );
      } else if (lineage(broader, vocabulary).includes(key)) {
        yield error(
          'term-circle',
          file,
          at,
          `"${key}" would be broader than itself`,
          'Break the circle of broader terms.',
        );
      }
    }
  }
};
