import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { SearchEngine } from '../../src/search/request.ts';
import { corpus } from '../tools/corpus.js';
import { dice } from './dice.ts';
import { dojReleases } from './dojReleases.ts';
import { indexOf, request } from './memoryIndex.ts';
import type { NaiveText } from './naiveSearch.ts';

/* What somebody who knows a name types, without quotation marks, to find the releases that have it. */

const { file, skip } = corpus('us-doj.ndjson.gz');
const NAME = /(?<=[a-z,] )\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}'’-])/gu;
const NAME_WITH_OF =
  /(?<=[a-z,] )\p{Lu}\p{Ll}{2,} (?:of|and|for|in|to) (?:the )?\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}'’-])/gu;
/** Releases of a name that is worth ranking, at most; and how many others must have its words apart. */
const MOST = 100;
const APART = 5;
const NAMES = 100;
const SHOWN = 10;

const plain = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

describe('in 12,694 real releases', { skip }, () => {
  let texts: readonly NaiveText[] = [];
  let engine: SearchEngine;

  before(async () => {
    texts = dojReleases(file);
    engine = (await indexOf(texts.map(({ release }) => release))).engine();
  });

  /** Of names drawn by lot: what share of the first ten has the very name, and the mean of 1/place of the first that has it. */
  async function askNames(pattern: RegExp) {
    const roll = dice(20_261_128);
    const pick = <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)];
    const whole = texts.map(({ release, paragraphs }) => [release.title, ...paragraphs].map(plain).join('|'));
    const asked = new Set<string>();
    let share = 0;
    let reciprocals = 0;
    while (asked.size < NAMES) {
      const [name] = pick([...(pick(pick(texts)?.paragraphs ?? []) ?? '').matchAll(pattern)]) ?? [];
      if (name === undefined || asked.has(name)) continue;
      const having = new Set(
        texts.flatMap(({ release }, index) =>
          whole[index]?.includes(plain(name)) ? [new URL(release.url).pathname] : [],
        ),
      );
      if (having.size === 0 || having.size > MOST) continue;
      const session = engine.start(request(name, { order: 'best' }));
      const hits = await session.reach(SHOWN);
      if (session.progress().found < having.size + APART) continue;
      asked.add(name);
      const good = hits.map(({ href }) => having.has(href));
      share += good.filter(Boolean).length / Math.min(SHOWN, having.size);
      reciprocals += good.includes(true) ? 1 / (good.indexOf(true) + 1) : 0;
    }
    return { share: share / NAMES, reciprocals: reciprocals / NAMES };
  }

  for (const [what, pattern, least] of [
    ['two words', NAME, 0.8],
    ['words with one between that nearly all releases have', NAME_WITH_OF, 0.65],
  ] as const) {
    it(`a name of ${what} finds releases first that have it, not its words apart`, async (test) => {
      const { share, reciprocals } = await askNames(pattern);
      test.diagnostic(`first ten ${share.toFixed(3)}, first one ${reciprocals.toFixed(3)}`);
      assert.ok(share >= least && reciprocals >= least);
    });
  }
});
