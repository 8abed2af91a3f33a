import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { listFiles } from '../../src/disk/listFiles.ts';
import { releaseSchemaText } from '../../src/model/releaseJsonSchema.ts';
import releaseJson from '../../templates/pages/releaseJson.ts';
import { releaseProps } from '../templates/releaseFixture.ts';
import { schemaJudge } from '../tools/jsonSchema.ts';

const SITES = path.join(import.meta.dirname, '../sites');
const faultsOf = schemaJudge(JSON.parse(releaseSchemaText('https://press.example.org')));

test('every index.json of the golden sites is valid by the schema that its site publishes, which it names', () => {
  let count = 0;
  for (const site of readdirSync(SITES)) {
    const folder = path.join(SITES, site, 'expected');
    const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    const schema = read('schemas/release.json');
    const judge = schemaJudge(schema);
    for (const file of listFiles(folder).filter((name) => name.endsWith('/index.json'))) {
      const release = read(file);
      assert.deepEqual([file, ...judge(release)], [file]);
      assert.equal(release.$schema, schema.$id);
      count += 1;
    }
  }
  assert.ok(count >= 8, `${count} releases`);
});

test('a release that states everything is valid, and stays so with a key that is new', () => {
  const release = JSON.parse(releaseJson(releaseProps(), 'Text.'));
  assert.deepEqual(faultsOf(release), []);
  assert.deepEqual(faultsOf({ ...release, added: 1 }), []);
});

test('what is not a release is refused, with the place', () => {
  const release = JSON.parse(releaseJson(releaseProps(), 'Text.'));
  const { title: _title, ...untitled } = release;
  assert.match(faultsOf(untitled).join(), /title/);
  for (const [key, value] of [
    ['date', '25.05.2021'],
    ['url', 'not a url'],
    ['topics', ['transport']],
    ['documents', [{ url: 'https://press.example.org/a.pdf', title: 'A', bytes: -1 }]],
    ['corrections', [{ date: '2021-05-26' }]],
  ] as const)
    assert.match(faultsOf({ ...release, [key]: value }).join(), new RegExp(`/${key}`), key);
});
