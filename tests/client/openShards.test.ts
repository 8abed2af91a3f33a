import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { OpenShards } from '../../src/client/openShards.ts';

const shard = (period: string, hash = 'one') => ({ period, base: `/search/en/${period}/`, hash, count: 1 });

/** Shards that take a moment to start, and a list of what started under which tag. */
function shards(fail: readonly string[] = []) {
  const tags: string[] = [];
  let starting = 0;
  const open = new OpenShards(async ({ period }, tag) => {
    starting += 1;
    assert.equal(starting, 1, 'one at a time');
    await setTimeout(1);
    starting -= 1;
    tags.push(tag);
    if (fail.includes(period)) throw new Error('404');
    return period;
  });
  return { open, tags };
}

describe('the open shards', () => {
  it('start once, and one after the other, also past one that fails', async () => {
    const { open, tags } = shards(['2021']);
    const [failed, next, same] = [
      open.open(shard('2021')),
      open.open(shard('2020')),
      open.open(shard('2020')),
    ];
    await assert.rejects(failed.instance, /404/);
    assert.equal(await next.instance, '2020');
    assert.equal(same, next);
    assert.deepEqual(tags, ['one', 'one']);
  });

  it('open anew for another hash', async () => {
    const { open, tags } = shards();
    await open.open(shard('2021')).instance;
    await open.open(shard('2021', 'two')).instance;
    assert.deepEqual(tags, ['one', 'two']);
  });

  it('open a closed one under a tag that no browser has kept', async () => {
    const { open, tags } = shards();
    const first = open.open(shard('2021'));
    await first.instance;
    open.close(shard('2021'), first);
    const second = open.open(shard('2021'));
    await second.instance;
    assert.match(tags[1] ?? '', /^one-\d+$/);
    // What closes late must not close what has been opened since.
    open.close(shard('2021'), first);
    assert.equal(open.open(shard('2021')), second);
  });

  it('do not give a broken one again', async () => {
    const { open } = shards();
    const first = open.open(shard('2021'));
    first.broken = true;
    assert.notEqual(open.open(shard('2021')), first);
    await open.open(shard('2021')).instance;
  });
});
