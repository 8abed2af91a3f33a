import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingPart } from '../../bench/machine.ts';
import { parseOptions, parseSize } from '../../bench/options.ts';
import { renderReport } from '../../bench/report.ts';
import { type Result, withResult } from '../../bench/results.ts';
import type { BuildRun } from '../../bench/side.ts';
import { median, ratioOf } from '../../bench/statistics.ts';

const machine = { cores: 2, processor: 'a processor', memory: 8e9, node: 'v20.20.2' };

function run(wall: number): BuildRun {
  const kinds = { release: 10, twinJson: 10, twinMarkdown: 10, html: 5, feed: 2, search: 3, other: 1 };
  const tree = { all: { files: 41, bytes: 9000 }, written: { files: 41, bytes: 9000 }, kinds };
  return { wall, cpu: 2 * wall, peak: 1e8, steps: [], tree };
}

const result: Result = {
  archive: 'Generated, seed 1',
  releases: 10,
  scenario: 'cold',
  measured: '2026-01-02T03:04:05.000Z',
  machine,
  sides: { communique: { runs: [run(1), run(4), run(3)] }, hugo: { runs: [run(10), run(8), run(10)] } },
};

describe('the page of results', () => {
  it('has the medians of both sides and the median of the ratios of the pairs', () => {
    const page = renderReport([result]);
    assert.match(page, /\| wall time \| 3\.00 s \| 10\.0 s \| 0\.30 \(0\.10–0\.50\) \|/);
    assert.match(
      page,
      /Medians of 3 runs in turns of each side, 2026-01-02: 2 cores, 8 GB of memory, Node v20\.20\.2/,
    );
  });

  it('says what is not installed, and invents nothing for it', () => {
    const missing = missingPart(machine) ?? '';
    const page = renderReport([{ ...result, sides: { ...result.sides, hugo: { missing } } }]);
    assert.match(page, /Hugo \+ Pagefind was not measured: Hugo is not installed\./);
    assert.match(page, /\| wall time \| 3\.00 s \| – \| {2}\|/);
  });

  it('keeps what other runs measured, and replaces what is measured again', () => {
    const warm: Result = { ...result, scenario: 'add' };
    const larger: Result = { ...result, releases: 100 };
    const again: Result = { ...result, measured: '2026-02-02T03:04:05.000Z' };
    const results = [larger, warm, result, again].reduce<readonly Result[]>(withResult, []);
    assert.deepEqual(results, [again, warm, larger]);
  });
});

describe('the options', () => {
  it('take sizes with k and m, and parts by name', () => {
    const options = parseOptions(['--sizes', '1k,2500,1m', '--only', 'add,cold', '--sides', 'communique']);
    assert.deepEqual(options.sizes, [1000, 2500, 1_000_000]);
    assert.deepEqual([options.scenarios, options.sides], [['cold', 'add'], ['communique']]);
  });

  it('refuse what they do not know, by name', () => {
    assert.throws(() => parseSize('10kk'), /"10kk" is not a number of releases/);
    assert.throws(
      () => parseOptions(['--only', 'hot']),
      /--only: there is no "hot", only cold, nochange, add/,
    );
    assert.throws(() => parseOptions(['--pairs', '0']), /--pairs: "0" is not a whole number/);
  });
});

describe('the figures', () => {
  it('are the middle of an odd number and between two of an even one', () => {
    assert.deepEqual([median([3, 1, 2]), median([4, 1, 2, 3])], [2, 2.5]);
    assert.throws(() => median([]), RangeError);
  });

  it('compare pair by pair, as far as both sides have run', () => {
    assert.deepEqual(ratioOf([1, 2, 9], [2, 2]), { median: 0.75, least: 0.5, most: 1 });
    assert.equal(ratioOf([1], []), undefined);
  });
});
