import { didYouMean } from '../lib/nearest.ts';
import { error, type Rule } from './rule.ts';

/** A related release exists, and is another one. */
export const relatedReleases: Rule = function* ({ releases, refused, unread, drafts }) {
  const broken = [...unread, ...drafts].map((file) => file.slice(file.lastIndexOf('/') + 1).normalize('NFC'));
  const ids = new Set(releases.map(({ id }) => id));
  for (const { file, id, related } of [...releases, ...refused]) {
    for (const [index, other] of related.entries()) {
      if (other === id)
        yield error('related-self', file, ['related', index], 'a release is not related to itself');
      else if (!ids.has(other) && !broken.some((name) => name.startsWith(`${other}.`))) {
        // What a dot begins is a language or the ending.
        const known = [...ids, ...broken.map((name) => name.replace(/\..*$/, ''))];
        const hint = didYouMean(other, known) || 'Write the file name without .md and without a language.';
        yield error('related-unknown', file, ['related', index], `there is no release "${other}"`, hint);
      }
    }
  }
};
