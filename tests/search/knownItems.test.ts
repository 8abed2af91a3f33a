import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { analyserOf } from '../../src/search/analysis/analyser.ts';
import type { SearchEngine } from '../../src/search/request.ts';
import { corpus } from '../tools/corpus.js';
import { dice } from './dice.ts';
import { dojReleases } from './dojReleases.ts';
import { indexOf, request } from './memoryIndex.ts';
import { type Asked, NaiveArchive, type NaiveText, type Question, queryOf } from './naiveSearch.ts';

/* Real releases, 12,694 of them: what somebody who remembers a few words of one of them types has to find it. */

const { file: CORPUS, skip } = corpus('us-doj.ndjson.gz');
/** A scan of every release takes its time: it is made over every twelfth, or every so many of them. */
const STEP = Number(process.env.COMMUNIQUE_SCAN_STEP ?? '12');

/** Words as somebody copies them: from space to space, without the signs around them. */
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}$]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');

describe('in 12,694 real releases', { skip }, () => {
  let texts: readonly NaiveText[] = [];
  let engine: SearchEngine;
  /** Word → releases that have it, as it is written. */
  const releases = new Map<string, number>();
  const roll = dice(20_210_525);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] ?? assert.fail('empty');
  const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

  before(async () => {
    texts = dojReleases(CORPUS);
    for (const { release, paragraphs } of texts)
      for (const word of new Set(wordsOf(`${release.title} ${paragraphs.join(' ')}`)))
        releases.set(word, (releases.get(word) ?? 0) + 1);
    engine = (await indexOf(texts.map(({ release }) => release))).engine();
  });

  const bodied = () =>
    texts.filter(({ paragraphs }) => paragraphs.some((part) => part.split(' ').length > 8));
  /** Words that stand side by side in a paragraph, without what ends a quotation in a query. */
  const phraseOf = (text: NaiveText, length: number): string => {
    const long = text.paragraphs.filter((part) => part.split(' ').length >= length);
    const words = pick(long).split(' ');
    const from = Math.floor(roll() * (words.length - length + 1));
    const phrase = words
      .slice(from, from + length)
      .join(' ')
      .replaceAll('"', ' ');
    // A phrase without a word asks nothing.
    return /[\p{L}\p{N}]/u.test(phrase) ? phrase : phraseOf(text, length);
  };

  it('the three rarest words of a title find it among the first three, or three that have them in their titles too', async (test) => {
    let found = 0;
    let alike = 0;
    const asked = times(300, () => pick(texts).release);
    for (const { title } of asked) {
      const rarest = [...new Set(wordsOf(title))]
        .sort((a, b) => (releases.get(a) ?? 0) - (releases.get(b) ?? 0))
        .slice(0, 3);
      const hits = await engine.start(request(rarest.join(' '), { order: 'best' })).reach(3);
      const hasAll = (other: string) => rarest.every((word) => wordsOf(other).includes(word));
      if (hits.some((hit) => hit.title === title)) found += 1;
      // The same case before the court, again and again: nothing that was asked tells these apart.
      else if (hits.length === 3 && hits.every((hit) => hasAll(hit.title))) alike += 1;
    }
    test.diagnostic(`found ${found}, not to be told from the first three ${alike}, of ${asked.length}`);
    assert.ok(found + alike >= 0.98 * asked.length, `${found} and ${alike} of ${asked.length}`);
  });

  it('five words of a body in quotation marks find it, in all of 300 cases', async (test) => {
    let found = 0;
    const list = bodied();
    const asked = times(300, () => pick(list));
    for (const text of asked) {
      const hits = await engine.start(request(`"${phraseOf(text, 5)}"`)).reach(texts.length);
      const { pathname } = new URL(text.release.url);
      if (hits.some(({ href }) => href === pathname)) found += 1;
    }
    test.diagnostic(`${found} of ${asked.length}`);
    assert.ok(found >= 0.995 * asked.length, `${found} of ${asked.length}`);
  });

  it('words, phrases, exclusions, topics and days find what a scan of every release finds, in order', async () => {
    const few = texts.filter((_, index) => index % STEP === 0);
    const scanned = (await indexOf(few.map(({ release }) => release))).engine();
    const naive = new NaiveArchive(few, await analyserOf('en'));
    const list = bodied().filter((text) => few.includes(text));
    const known = [...releases.keys()].filter((one) => !/["“”„«»*:]|^-/.test(one));
    const word = (): Asked => ({ kind: 'word', text: pick(known) });
    const frequent = known.filter((one) => (releases.get(one) ?? 0) > 100);
    const common = (): Asked => ({ kind: 'word', text: pick(frequent) });
    const phrase = (): Asked => ({
      kind: 'phrase',
      text: phraseOf(pick(list), 2 + Math.floor(roll() * 2)),
    });
    const part = (asked: Asked, not = false) => [{ asked, not }];
    const topics = [...new Set(texts.flatMap(({ release }) => release.topics.map((topic) => topic.key)))];
    const day = () => pick(texts).release.date.slice(0, 10);
    const questions: readonly (readonly [Question, Parameters<typeof request>[1]])[] = [
      ...times(100, () => [[part(roll() < 0.5 ? word() : common())], {}] as const),
      ...times(50, () => [[part(phrase())], {}] as const),
      ...times(50, () => [[part(common()), part(common(), true), part(phrase(), true)], {}] as const),
      ...times(50, () => {
        const [from, to] = [day(), day()].sort();
        const filters = { ...request('').filters, topics: roll() < 0.5 ? [pick(topics)] : [] };
        return [[part(common())], { filters, ...(from && to && { from, to }) }] as const;
      }),
    ];
    for (const [question, more] of questions) {
      const query = queryOf(question);
      const wanted = request(query, more);
      const hits = await scanned.start(wanted).reach(few.length);
      const expected = naive.find(question, wanted).map(({ url }) => new URL(url).pathname);
      assert.deepEqual(
        hits.map(({ href }) => href),
        expected,
        query,
      );
    }
  });
});
