import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planShards } from '../../../src/search/indexing/shard.ts';

const documents = (count: number, day: string) =>
  Array.from({ length: count }, (_, number) => ({
    path: `${day}-${number}`,
    hash: `${number}`,
    lang: 'en',
    day,
  }));
const periods = (all: ReturnType<typeof documents>) =>
  planShards(all, 'code').map(({ from, to }) => `${from}..${to}`);

describe('a shard', () => {
  const past = documents(300, '1998-05-01');
  const present = documents(300, '2021-03-01');

  it('is told by the years that have releases, not by those its period could hold', () => {
    assert.deepEqual(periods([...past, ...present]), ['2021-01-01..2021-12-31', '1998-01-01..1998-12-31']);
  });

  it('keeps its hash when a release is added to another, and changes it with one of its own or with the code', () => {
    const hashes = (all: ReturnType<typeof documents>, code = 'code') =>
      planShards(all, code).map(({ hash }) => hash);
    const [newest, older] = hashes([...past, ...present]);
    const added = hashes([...past, ...present, ...documents(1, '2021-06-01')]);
    assert.notEqual(added[0], newest);
    assert.equal(added[1], older);
    assert.notEqual(hashes([...past, ...present], 'other')[1], older);
  });
});
