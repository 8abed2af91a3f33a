import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyserOf } from '../../src/search/analysis/analyser.ts';
import { Matcher } from '../../src/search/sought.ts';
import { indexOf, request } from './memoryIndex.ts';
import { releaseJson } from './sampleReleases.ts';
import { WORDS } from './similarWords.ts';

/* What the engine finds is marked in the text, and what is marked was found: they read a query and a text apart. */

/** A query of one thing: a word, words joined by a sign, a quotation, or the beginning of a word. */
function oneThing(words: readonly string[]): fc.Arbitrary<string> {
  const word = fc.constantFrom(...words);
  const begun = word.map((whole) => /^[\p{L}\p{M}\p{N}]{2,4}/u.exec(whole)?.[0] ?? 'xx');
  return fc.oneof(
    word,
    fc.tuple(word, word).map((both) => both.join('-')),
    word.map((whole) => `"${whole}"`),
    fc.tuple(word, word).map((both) => `"${both.join(' ')}"`),
    begun.map((start) => `${start}*`),
    begun.map((start) => `"${start}*"`),
    fc.tuple(word, begun).map(([whole, start]) => `"${whole} ${start}*"`),
  );
}

describe('a release of random words', () => {
  for (const [lang, words] of Object.entries(WORDS)) {
    it(`is found by one thing when something of it is marked, and only then: ${lang}`, async () => {
      const analyser = await analyserOf(lang);
      const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' '));
      const archive = fc.array(fc.record({ title: text, summary: text, body: text }), {
        minLength: 1,
        maxLength: 9,
      });
      const asked = fc.array(oneThing(words), { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(archive, asked, async (texts, queries) => {
          const releases = texts.map(({ title, summary, body }, index) =>
            releaseJson(title, '2021-05-25', {
              lang,
              summary,
              url: `https://press.example.org/${index}/`,
              html: `<p>${body}</p>`,
            }),
          );
          const { engine } = await indexOf(releases);
          for (const query of queries) {
            const hits = await engine(lang).start(request(query, { lang })).reach(texts.length);
            const sought = await engine(lang).sought(query);
            const matcher = new Matcher(sought, analyser);
            const found = new Set(hits.map(({ href }) => href));
            // Of several things one may be marked where not all were found.
            const parts = [sought.words, sought.prefixes, sought.phrases, sought.begunPhrases].flat().length;
            for (const [index, { title, summary, body }] of texts.entries()) {
              const isMarked = [title, summary, body].some((part) => matcher.find(part).length > 0);
              const isFound = found.has(`/${index}/`);
              if (isFound || parts === 1)
                assert.equal(isMarked, isFound, `${query} in ${title} | ${summary} | ${body}`);
            }
          }
        }),
        { numRuns: 60 },
      );
    });
  }
});
