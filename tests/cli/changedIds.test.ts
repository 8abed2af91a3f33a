import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Problem } from '../../src/model/problem.ts';
import { build, run } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

const FIRST = '2024-01-02-b';
const RENAMED = '2024-01-02-c';
const nameOf = (id: string, lang = '') => releaseFile(`${id}${lang}.md`);
const text = (more = '') => releaseText(`title: B\ndate: 2024-01-02\n${more}`);

async function problemsOf(root: string, command: 'build' | 'check', ...args: readonly string[]) {
  const { out } = await run([command, '--json', '--root', root, ...args]);
  const told = JSON.parse(out);
  const problems: readonly Problem[] = command === 'build' ? told.problems : told;
  return problems.filter(({ code }) => code === 'id-changed' || code === 'address-lost');
}

const rename = (root: string, lang = '') =>
  renameSync(path.join(root, nameOf(FIRST, lang)), path.join(root, nameOf(RENAMED, lang)));
const idAt = (root: string, page: string): unknown =>
  JSON.parse(readFileSync(path.join(root, 'dist', page, 'index.json'), 'utf8')).id;

describe('the id by which programs know a release', () => {
  it('is missed by check and build when a renamed file takes it away, also where the address stays', async () => {
    const root = makeRoot({ [nameOf(FIRST)]: text('slug: bee') });
    await build(root);
    assert.deepEqual(await problemsOf(root, 'check'), []);
    rename(root);
    const [warning, ...more] = await problemsOf(root, 'check');
    assert.deepEqual(more, []);
    assert.deepEqual(
      [warning?.severity, warning?.code, warning?.file, warning?.line],
      ['warning', 'id-changed', nameOf(RENAMED), 2],
    );
    assert.match(warning?.message ?? '', /2024-01-02-b, and will take 2024-01-02-c for another/);
    assert.match(warning?.hint ?? '', /write id: "2024-01-02-b"/);
    assert.deepEqual(await problemsOf(root, 'build', '--full'), [warning]);
    assert.deepEqual(await problemsOf(root, 'build'), [], 'told once');
  });

  it('stays with the key id, in every file for programs, at the old address too', async () => {
    const root = makeRoot({ [nameOf(FIRST)]: text(), [nameOf(FIRST, '.et')]: text('slug: bee') });
    await build(root);
    rename(root);
    rename(root, '.et');
    const lost = await problemsOf(root, 'check');
    assert.ok(lost.some(({ code, hint }) => code === 'address-lost' && hint.includes(`and id: ${FIRST}.`)));
    writeFiles(root, { [nameOf(RENAMED)]: text('aliases: [/2024/01/02/b/]') });
    const changed = await problemsOf(root, 'check');
    assert.deepEqual(
      changed.map(({ code, file }) => [code, file]),
      [
        ['id-changed', nameOf(RENAMED)],
        ['id-changed', nameOf(RENAMED, '.et')],
      ],
    );
    writeFiles(root, {
      [nameOf(RENAMED)]: text(`aliases: [/2024/01/02/b/]\nid: ${FIRST}`),
      [nameOf(RENAMED, '.et')]: text(`slug: bee\nid: ${FIRST}.md`),
    });
    assert.deepEqual(await problemsOf(root, 'check'), []);
    assert.deepEqual(await problemsOf(root, 'build'), []);
    for (const page of ['2024/01/02/b', '2024/01/02/c', 'et/2024/01/02/bee'])
      assert.equal(idAt(root, page), FIRST, page);
    await run(['export', 'search', '--to', path.join(root, 'requests'), '--root', root]);
    const request = readFileSync(path.join(root, 'requests/en-2024.ndjson'), 'utf8');
    assert.match(request, /^\{"index":\{"_index":"releases-en","_id":"2024-01-02-b"\}\}/);
    // Its two versions are still told as one.
    assert.match(readFileSync(path.join(root, 'dist/2024/01/02/c/index.html'), 'utf8'), /hreflang="et"/);
  });

  it('is not missed of a release that is held back, nor of one merged into another', async () => {
    const root = makeRoot({
      [nameOf(FIRST)]: text('slug: bee\nid: 2024-01-02-older'),
      [nameOf('2024-01-03-d')]: text(),
    });
    await build(root);
    const draft = text('slug: bee-again\nid: 2024-01-02-older\ndraft: true');
    writeFiles(root, { [nameOf(FIRST)]: draft });
    assert.deepEqual(await problemsOf(root, 'check'), []);
    writeFiles(root, { [nameOf('2024-01-03-d')]: text('aliases: [/2024/01/02/bee/]') });
    assert.deepEqual(await problemsOf(root, 'check'), []);
    assert.deepEqual(await problemsOf(root, 'build'), []);
  });
});
