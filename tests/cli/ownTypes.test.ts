import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Problem } from '../../src/model/problem.ts';
import { assertSameFiles, build, bytesOf, run } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

const TYPES = 'content/types.yaml';
const FILES: Files = {
  [TYPES]: 'q-and-a: {label: Q&A}\nread-out: {label: Read-out}\n',
  [releaseFile('2021-05-25-asked.md')]: releaseText('title: Asked\ndate: 2021-05-25\ntype: q-and-a'),
  [releaseFile('2021-05-26-met.md')]: releaseText('title: Met\ndate: 2021-05-26\ntype: read-out'),
  [releaseFile('2020-01-01-old.md')]: releaseText('title: Old\ndate: 2020-01-01\ntype: speech'),
};

/** HTML pages whose bytes differ. */
function changedBetween(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const names = Object.keys(after).filter((name) => /\.html$/.test(name));
  return names.filter((name) => before[name] !== after[name]).sort();
}

test('another name of a type remakes the pages that show it and no other, as a clean build does', async () => {
  const root = makeRoot(FILES);
  await build(root);
  const before = bytesOf(root);
  writeFiles(root, { [TYPES]: 'q-and-a: {label: Questions and answers}\nread-out: {label: Read-out}\n' });
  const { pages } = await build(root);
  const after = bytesOf(root);
  assert.deepEqual(changedBetween(before, after), [
    '2021/05/25/asked/index.html',
    '2021/05/25/index.html',
    '2021/05/index.html',
    '2021/index.html',
    'index.html',
    'search/index.html',
    'types/index.html',
    'types/q-and-a/2021/index.html',
    'types/q-and-a/index.html',
  ]);
  assert.ok(pages.kept > pages.rendered, `${pages.rendered} of ${pages.planned}`);
  await build(root, '--out', path.join(root, 'clean'), '--full');
  assertSameFiles(bytesOf(root, 'clean'), after, 'after a clean build');
});

test('a key that is taken from types.yaml is told once while its list is published', async () => {
  const root = makeRoot(FILES);
  await build(root);
  assert.ok(existsSync(path.join(root, 'dist/types/q-and-a/index.html')));
  writeFiles(root, {
    [TYPES]: 'questions: {label: Q&A}\nread-out: {label: Read-out}\n',
    [releaseFile('2021-05-25-asked.md')]: releaseText('title: Asked\ndate: 2021-05-25\ntype: questions'),
  });
  const problems: readonly Problem[] = JSON.parse((await run(['check', '--json', '--root', root])).out);
  assert.deepEqual(
    problems.map(({ code, file, message }) => [code, file, message]),
    [
      [
        'address-lost',
        TYPES,
        '/types/q-and-a/ is published, and nothing will answer there after the next build: q-and-a is no key of types.yaml now',
      ],
    ],
  );
});

test('a type of the site’s own is searched by its key and its name, in the terminal as on the page', async () => {
  const root = makeRoot(FILES);
  await build(root);
  const urls = async (query: string): Promise<readonly string[]> => {
    const { out } = await run(['search', '--json', '--root', root, '--', query]);
    const { results }: { results: readonly { url: string }[] } = JSON.parse(out);
    return results.map(({ url }) => new URL(url).pathname);
  };
  assert.deepEqual(await urls('type:q-and-a'), ['/2021/05/25/asked/']);
  assert.deepEqual(await urls('type:"read-out"'), ['/2021/05/26/met/']);
  assert.deepEqual(await urls('-type:speech'), ['/2021/05/26/met/', '/2021/05/25/asked/']);
});
