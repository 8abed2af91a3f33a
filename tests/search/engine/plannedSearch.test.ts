import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf, request } from '../memoryIndex.ts';
import { notices, releases } from '../sampleReleases.ts';

test('a search says which part of its query was to name a day or a term and does not', async () => {
  const { engine } = await indexOf(releases);
  const told = async (query: string) => {
    const session = engine().start(request(query));
    await session.reach(1);
    return session.progress().asWords.map(({ part, lacks }) => `${lacks}: ${part}`);
  };
  assert.deepEqual(await told('summit before:2021-02-30 after:2020'), ['day: before:2021-02-30']);
  assert.deepEqual(await told('summit after:"last week"'), ['day: after:"last week"']);
  assert.deepEqual(await told('year:20 after:06/01/2016'), ['day: year:20', 'day: after:06/01/2016']);
  assert.deepEqual(await told('topic:medicare summit -(person:holder OR org:"harbour board")'), [
    'name: topic:medicare',
    'name: person:holder',
    'name: org:"harbour board"',
  ]);
  assert.deepEqual(await told('type:leaflet'), ['name: type:leaflet']);
  assert.deepEqual(await told('topic:ferries and ports type:press release type:speech'), []);
});

test('a search opens only what days in parentheses let through', async () => {
  const { engine } = await indexOf(notices);
  const session = engine().start(request('(after:2001 before:2002) common'));
  await session.finish();
  assert.deepEqual([session.progress().found, session.progress().shards.all], [60, 1]);
});
