import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { writeArchive } from '../../bench/generate.ts';
import { generateFiles } from '../../bench/generator/archive.ts';
import { randomFrom } from '../../bench/generator/random.ts';
import { timetable } from '../../bench/generator/timetable.ts';
import { zipfRanks } from '../../bench/generator/zipf.ts';
import { check } from '../../src/cli/check.ts';
import { readContent } from '../../src/read/content.ts';
import { scratchTerminal } from '../cli/scratchSite.ts';

const RELEASES = 400;
const files = [...generateFiles({ releases: RELEASES, seed: 7 })];
const releases = files.filter(({ file }) => file.startsWith('content/releases/'));
const bodies = releases.map(({ text }) => text.replace(/^---\n.*?\n---\n/s, ''));
const english = releases.flatMap(({ file }, index) =>
  /\.(?:et|ru)\.md$/.test(file) ? [] : (bodies[index] ?? []),
);

describe('a generated archive', () => {
  it('is the same for the same size and seed, and another for another seed', () => {
    const small = { releases: 20, seed: 7 };
    assert.deepEqual([...generateFiles(small)], [...generateFiles(small)]);
    assert.notDeepEqual([...generateFiles(small)], [...generateFiles({ ...small, seed: 8 })]);
  });

  it('has as many releases as asked for, each in a file of its own', () => {
    assert.equal(releases.length, RELEASES);
    assert.equal(new Set(files.map(({ file }) => file)).size, files.length);
  });

  it('begins with the same words in every size, so that what one more release costs can be compared', () => {
    const [larger, smaller] = [releases, [...generateFiles({ releases: 20, seed: 7 })]].map((list) =>
      list.find(({ file }) => file.startsWith('content/releases/'))?.text.replace(/^reference: .*\n/m, ''),
    );
    assert.equal(smaller, larger);
  });

  it('is four fifths in the first language', () => {
    const share = (suffix: RegExp) => releases.filter(({ file }) => suffix.test(file)).length / RELEASES;
    assert.ok(Math.abs(share(/\.et\.md$/) - 0.1) < 0.05);
    assert.ok(Math.abs(share(/\.ru\.md$/) - 0.1) < 0.05);
  });

  it('has bodies of 150 to 900 words, with quotes, links and lists', () => {
    const lengths = bodies.map((body) => body.split(/\s+/).length);
    assert.ok(
      Math.min(...lengths) >= 140 && Math.max(...lengths) <= 1000,
      `${Math.min(...lengths)}–${Math.max(...lengths)}`,
    );
    for (const part of [/^> /m, /\]\(https:/, /^- /m, /[“„«]/])
      assert.ok(
        bodies.some((body) => part.test(body)),
        String(part),
      );
  });

  it('has the word frequencies of real text', () => {
    const counts = new Map<string, number>();
    for (const word of english
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const total = sorted.reduce((sum, count) => sum + count, 0);
    const part = (words: number) => sorted.slice(0, words).reduce((sum, count) => sum + count, 0) / total;
    // English newspapers: the ten most frequent words are about a quarter of the text, a hundred nearly half.
    assert.ok(part(10) > 0.15 && part(10) < 0.35, `ten words: ${part(10)}`);
    assert.ok(part(100) > 0.3 && part(100) < 0.6, `a hundred words: ${part(100)}`);
    const once = sorted.filter((count) => count === 1).length / sorted.length;
    assert.ok(once > 0.25 && once < 0.7, `words that occur once: ${once}`);
  });

  describe('on disk', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'communique-bench-test-'));
    after(() => rmSync(root, { recursive: true, force: true }));
    writeArchive(root, { releases: 150, seed: 3 });

    it('passes communique check without a word', async () => {
      const terminal = scratchTerminal(root, { now: Date.UTC(2025, 5, 20) });
      assert.equal(await check.run(['--root', root, '--json'], terminal), 0, terminal.said.err);
      assert.deepEqual(JSON.parse(terminal.said.out), []);
    });

    it('has versions that share an id, topics in layers and several organisations', async () => {
      const { site, releases } = await readContent(root);
      assert.ok(site);
      assert.equal(releases.length, 150);
      assert.ok(new Set(releases.map(({ id }) => id)).size < 150);
      const { topics, organisations, people } = site.vocabularies;
      assert.deepEqual([topics.size, organisations.size, people.size], [40, 60, 200]);
      const layers = [...topics.values()].map(({ broader }) => topics.get(broader ?? '')?.broader);
      assert.ok(layers.some((highest) => highest !== undefined));
    });
  });
});

describe('the timetable', () => {
  const random = randomFrom('days');
  const days = Array.from({ length: 2000 }, (_, index) => timetable(2000)(index, random));

  it('goes back from the newest and never returns', () => {
    assert.equal(days[0], '2025-06-18');
    assert.deepEqual(days, [...days].sort().reverse());
    assert.match(days.at(-1) ?? '', /^2000-/);
  });

  it('leaves weekends nearly free', () => {
    const weekend = days.filter((day) => [0, 6].includes(new Date(day).getUTCDay())).length;
    assert.ok(weekend > 0 && weekend < 100, String(weekend));
  });
});

describe('ranks by Zipf’s law', () => {
  it('are drawn in the proportions of their weights', () => {
    const random = randomFrom('ranks');
    const draw = zipfRanks(1000);
    const counts = new Array<number>(1000).fill(0);
    for (let left = 200_000; left > 0; left--) {
      const rank = draw(random);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    for (const rank of [1, 9, 49]) {
      const expected = ((1 + 2.7) / (rank + 1 + 2.7)) ** 1.07;
      const actual = (counts[rank] ?? 0) / (counts[0] ?? 1);
      assert.ok(Math.abs(actual / expected - 1) < 0.15, `rank ${rank}: ${actual}, expected ${expected}`);
    }
  });
});

describe('a random stream', () => {
  it('stays within the limits it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), fc.nat(1000), (seed, least, more) => {
        const value = randomFrom(seed).between(least, least + more);
        assert.ok(Number.isInteger(value) && value >= least && value <= least + more);
      }),
    );
  });

  it('picks by weight, and never what weighs nothing', () => {
    const random = randomFrom('weights');
    const picks = Array.from({ length: 1000 }, () => random.weighted([0, 3, 1]));
    assert.deepEqual([...new Set(picks)].sort(), [1, 2]);
    const share = picks.filter((index) => index === 1).length / 1000;
    assert.ok(Math.abs(share - 0.75) < 0.06, String(share));
  });
});
