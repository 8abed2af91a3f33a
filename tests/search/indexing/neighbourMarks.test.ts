import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { shardListPath } from '../../../src/model/paths.ts';
import { type Analyser, analyserOf } from '../../../src/search/analysis/analyser.ts';
import { compileQuery, type WordTest } from '../../../src/search/engine/compileQuery.ts';
import { Files } from '../../../src/search/engine/files.ts';
import { NO_TERMS } from '../../../src/search/engine/narrowing.ts';
import { runsIn, standTogether } from '../../../src/search/engine/neighbourMatches.ts';
import { parseQuery } from '../../../src/search/engine/parseQuery.ts';
import { ShardReader } from '../../../src/search/engine/shardReader.ts';
import { testShard } from '../../../src/search/engine/testShard.ts';
import { Vocabulary } from '../../../src/search/engine/vocabulary.ts';
import { isInitial, isTelling, PASSED } from '../../../src/search/format/neighbours.ts';
import type { ShardList } from '../../../src/search/format/shardList.ts';
import { indexOf } from '../memoryIndex.ts';
import { releaseJson } from '../sampleReleases.ts';
import { WORDS } from '../similarWords.ts';

/** In every release of some archives, and passed over there. */
const FILLER = 'of';

/** Whether forms of two words stand in a text one after the other, with no more passed over than marks do: the text is read from end to end. */
function standsIn(
  text: string,
  [one, other]: readonly [WordTest, WordTest],
  analyser: Analyser,
  isPassedOver: (form: string) => boolean,
): boolean {
  const tokens = analyser.tokens(text).map(({ form }) => form);
  const kept = tokens.flatMap((form, place) => (isPassedOver(form) ? [] : [{ form, place }]));
  const forms = kept.map(({ form }) => form);
  const passed = (at: number) => (kept[at + 1]?.place ?? 0) - (kept[at]?.place ?? 0) - 1;
  const answers = (form: string | undefined, { stems, form: asked }: WordTest) =>
    form === asked || (form !== undefined && analyser.stems(form).some((stem) => stems.includes(stem)));
  return forms.some(
    (form, at) =>
      passed(at) <= PASSED && form !== forms[at + 1] && answers(form, one) && answers(forms[at + 1], other),
  );
}

async function shardsOf(texts: readonly Record<'title' | 'summary' | 'body', string>[], lang: string) {
  const { files } = await indexOf(
    texts.map(({ title, summary, body }, nth) =>
      releaseJson(title, '2021-05-25', {
        lang,
        summary,
        url: `https://press.example.org/${10 + nth}/`,
        html: `<p>${body}</p>`,
      }),
    ),
  );
  const inMemory = new Files({
    fetch: async (path) => files.get(path) ?? new Uint8Array(),
    inflate: async (bytes) => inflateRawSync(bytes),
  });
  const { shards } = await inMemory.getJson<ShardList>(shardListPath(lang));
  return shards.map((listed) => new ShardReader(listed, inMemory));
}

describe('two words that stand side by side in a release', () => {
  for (const [lang, words] of Object.entries(WORDS)) {
    it(`are not missed by their marks: ${lang}`, async () => {
      const analyser = await analyserOf(lang);
      const known = new Vocabulary({ terms: NO_TERMS, types: [] }, analyser);
      const sign = fc.constantFrom(
        ' ',
        ' ',
        ', ',
        '. ',
        '-',
        ' J. ',
        ` ${FILLER} `,
        ` ${FILLER} ${FILLER}, `,
      );
      // Few words at a time: those of a query mostly stand somewhere.
      const asking = fc
        .uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 5 })
        .chain((few) => {
          const word = fc.constantFrom(...few);
          const text = fc.array(fc.tuple(word, sign), { maxLength: 7 }).map((list) => list.flat().join(''));
          const body = text.map((words) => `${words} ${FILLER}`);
          const archive = fc
            .constantFrom(1, 36)
            .chain((minLength) =>
              fc.array(fc.record({ title: text, summary: text, body }), { minLength, maxLength: 40 }),
            );
          const between = fc.constantFrom(' ', ` ${FILLER} `);
          const query = fc.tuple(word, between, word).map((parts) => parts.join(''));
          return fc.tuple(archive, fc.array(query, { maxLength: 5 }));
        });
      let together = 0;
      await fc.assert(
        fc.asyncProperty(asking, async ([texts, queries]) => {
          const [shard] = await shardsOf(texts, lang);
          assert.ok(shard);
          const isPassedOver = (form: string) =>
            isInitial(form) || (form === FILLER && !isTelling(texts.length, texts.length));
          for (const asked of queries.map((typed) => compileQuery(parseQuery(typed), analyser, known))) {
            const { edges } = await testShard(shard, asked);
            for (const run of runsIn(asked)) {
              const [one, other] = [run[0], run.at(-1)];
              if (one?.kind !== 'word' || other?.kind !== 'word') continue;
              // A word without spaces may be two itself: 東京都 is 東京 and 京都.
              const between = run.slice(1, -1);
              if (!between.every((test) => test.kind === 'word' && isPassedOver(test.form))) continue;
              const found = standTogether({ shard, edges }, run, 0, run.length - 1);
              for (const [doc, fields] of texts.entries()) {
                const stands = (field: string) => standsIn(field, [one, other], analyser, isPassedOver);
                if (!Object.values(fields).some(stands)) continue;
                together += 1;
                assert.equal(found[doc], 1, `${one.form} ${other.form} in ${JSON.stringify(fields)}`);
              }
            }
          }
        }),
        { numRuns: 40 },
      );
      assert.ok(together > 20);
    });
  }
});
