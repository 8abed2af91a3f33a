import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadSite } from '../../src/cli/loadSite.ts';
import { openPassageCache } from '../../src/cli/passageCache.ts';
import type { Release } from '../../src/model/release.ts';
import { NOW } from '../tools/expectedProblems.ts';
import { makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-a.md');
const text = (body: string) => releaseText('title: A\ndate: 2021-05-25', body);

async function problemsIn(root: string): Promise<readonly string[]> {
  const { problems } = await loadSite({ root, now: NOW, drafts: false });
  return problems.map(({ code, message }) => `${code} ${message}`);
}

test('a body whose passages are linked to is rendered once, and again when it has changed', async () => {
  const root = makeRoot({ [FILE]: text('## Past\n\n[1](#past)') });
  const first = await problemsIn(root);
  assert.deepEqual(first, ['link-fragment this release has no passage #past']);
  const file = path.join(root, '.communique/passages.ndjson');
  const [key = '', line = ''] = readFileSync(file, 'utf8').split('\n');
  const { ids } = JSON.parse(line);
  assert.deepEqual(await problemsIn(root), first);
  assert.equal(readFileSync(file, 'utf8'), `${key}\n${line}\n`);

  const { loaded } = await loadSite({ root, now: NOW, drafts: false });
  const release = loaded?.archive.editions[0]?.releases[0];
  assert.ok(release);
  const kept = openPassageCache(file, key, '', () => assert.fail('read again'));
  assert.deepEqual([...kept.of(release).all], ids);
  const other = openPassageCache(file, 'other', '', () => '');
  assert.equal(other.of(release).all.size, 0);

  writeFiles(root, { [FILE]: text(`## Past\n\n[1](#${ids[0]}) more`) });
  assert.deepEqual(await problemsIn(root), []);
});

test('a line that was half written is none, and what is no more asked for goes', async () => {
  const file = path.join(makeRoot({}), '.communique/passages.ndjson');
  const { loaded } = await loadSite({ root: makeRoot({ [FILE]: text('Words.') }), now: NOW, drafts: false });
  const release = loaded?.archive.editions[0]?.releases[0];
  assert.ok(release);
  const ask = (digest: string, body: string): PassageIdsOf => {
    const cache = openPassageCache(file, 'key', '', () => body);
    const ids = cache.of({ ...release, digest });
    cache.save();
    return ids;
  };
  ask('one', '## One');
  appendFileSync(file, '{"digest":"two"');
  assert.equal(ask('two', '## Two').headings[0]?.text, 'Two');
  ask('three', '## Three');
  assert.deepEqual(digestsIn(file), ['three']);
});

type PassageIdsOf = ReturnType<ReturnType<typeof openPassageCache>['of']>;

function digestsIn(file: string): readonly Release['digest'][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).digest);
}
