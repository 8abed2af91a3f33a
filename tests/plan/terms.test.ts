import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Term } from '../../src/model/site.ts';
import { makeRelease, makeSite, makeVocabulary } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

test('planning looks a term up as often in a large vocabulary as in a small one', () => {
  const lookups = (size: number) => {
    let count = 0;
    class Counted extends Map<string, Term> {
      override get(key: string) {
        count += 1;
        return super.get(key);
      }
    }
    const keys = Array.from({ length: size }, (_, number) => `p${number}`);
    // One above every ten of them.
    const people = new Counted(
      keys.map((key, number) => [
        key,
        { key, label: key, sameAs: [], ...(number % 10 > 0 && { broader: `p${number - (number % 10)}` }) },
      ]),
    );
    const site = makeSite({ vocabularies: { ...makeSite().vocabularies, people } });
    planOf([makeRelease('a', '2021-05-25', { people: keys })], site);
    return count / size;
  };
  const [few, many] = [lookups(50), lookups(500)];
  assert.ok(many < 1.2 * few, `${few} and ${many} times for each`);
});

test('terms that are broader than each other are in no index, and their pages are made', () => {
  const topics = makeVocabulary({ a: { broader: 'b' }, b: { broader: 'a' }, c: {} });
  const site = makeSite({ vocabularies: { ...makeSite().vocabularies, topics } });
  const { pages } = planOf([makeRelease('r', '2021-05-25', { topics: ['a', 'c'] })], site);
  const index = pageAt(pages, '/topics/');
  assert.deepEqual(index.kind === 'termIndex' && index.props.terms.map(({ label }) => label), ['Label of c']);
  const [a, b] = ['a', 'b'].map((key) => pageAt(pages, `/topics/${key}/`));
  assert.deepEqual(a?.kind === 'term' && a.props.narrower.map(({ href }) => href), ['/topics/b/']);
  assert.deepEqual(b?.kind === 'term' && b.props.narrower.map(({ href }) => href), ['/topics/a/']);
});
