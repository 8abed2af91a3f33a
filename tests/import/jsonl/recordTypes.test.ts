import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultFieldMap, readFieldMap } from '../../../src/import/jsonl/fieldMap.ts';
import { readRecord } from '../../../src/import/jsonl/record.ts';
import { sourceTypes } from '../../../src/import/sourceTypes.ts';

const STORY = { key: 'news-story', like: 'release', label: { en: 'News story', et: 'Uudislugu' } } as const;
const types = sourceTypes({ types: new Map([[STORY.key, STORY]]) });

function read(type: string, map = defaultFieldMap) {
  const context = { map, types, timeZone: 'UTC', base: undefined };
  const record = { title: 'T', date: '2021-05-25', body: 'Words.', type };
  const result = readRecord(Buffer.from(JSON.stringify(record)), { file: 'a.jsonl', line: 1 }, context);
  if (!result.ok) assert.fail(result.refusal.message);
  return result.draft;
}

test('a type is known by its key, however it is written, and by its name in any language', () => {
  for (const given of ['news-story', 'news_story', 'News Story', 'uudislugu'])
    assert.equal(read(given).type, 'news-story', given);
  assert.equal(read(' Speech').type, 'speech');
  assert.equal(read('release').type, undefined);
});

test('a field map says what else the other system’s types are', () => {
  const map = readFieldMap(
    'type: type\ntypes: { Press Notice: notice, Artikkel: news-story }\n',
    'map.yaml',
    types.keys,
  );
  assert.ok(!('problems' in map));
  assert.equal(read('press notice', map).type, 'notice');
  assert.equal(read('Artikkel', map).type, 'news-story');
  const wrong = readFieldMap('types: { Artikkel: news-stroy }\n', 'map.yaml', types.keys);
  assert.ok('problems' in wrong);
  assert.deepEqual(
    wrong.problems.map(({ line, column, hint }) => [line, column, hint]),
    [[1, 10, 'Did you mean "news-story"?']],
  );
});

test('a type that nothing says is left out and noted, with what would take it', () => {
  const { type, notes } = read('Gazette');
  assert.equal(type, undefined);
  assert.match(notes[0]?.message ?? '', /"Gazette" was left out\. .* types: \{ "Gazette": release \}$/);
});
