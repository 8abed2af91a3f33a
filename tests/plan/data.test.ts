import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Release } from '../../src/model/release.ts';
import type { PropsOf } from '../../src/plan/props.ts';
import { makeRelease } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

function dataOf(releases: readonly Release[]): PropsOf['data'] {
  const page = pageAt(planOf(releases).pages, '/data/');
  assert.ok(page.kind === 'data');
  return page.props;
}

test('the page of the data names every year’s files, newest first, and the oldest release as an example', () => {
  const { years, example, schema } = dataOf([
    makeRelease('new', '2021-05-25'),
    makeRelease('old', '2012-03-01'),
    makeRelease('newest', '2021-05-26'),
  ]);
  assert.deepEqual(
    years.map(({ year, jsonLines, csv, ninjs }) => [year, jsonLines, csv, ninjs]),
    ['2021', '2012'].map((year) => [
      year,
      `/${year}/releases.jsonl`,
      `/${year}/releases.csv`,
      `/${year}/releases.ninjs.json`,
    ]),
  );
  assert.deepEqual(example, {
    json: '/2012/03/01/old/index.json',
    markdown: '/2012/03/01/old/index.md',
    oEmbed: '/2012/03/01/old/oembed.json',
  });
  assert.equal(schema, '/schemas/release.json');
});

test('a new release of a year that is there changes nothing on it, and an archive without releases has it too', () => {
  const old = makeRelease('old', '2021-01-01');
  assert.deepEqual(dataOf([old, makeRelease('new', '2021-05-25')]), dataOf([old]));
  assert.deepEqual([dataOf([]).years, dataOf([]).example], [[], undefined]);
});
