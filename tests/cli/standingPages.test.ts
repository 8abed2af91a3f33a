import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertSameFiles, build, bytesOf, run } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseFile, releaseText, SITE_YAML, writeFiles } from '../tools/siteRoot.ts';

const ABOUT = 'content/pages/about.md';
const RELEASE: Files = { [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25') };
const FORM = releaseText('title: About', 'See the [form](form.pdf).');
const SITE: Files = { ...RELEASE, [ABOUT]: FORM, 'content/pages/about/form.pdf': '%PDF-' };

async function lostIn(root: string, command: 'check' | 'build') {
  const { out } = await run([command, '--json', '--root', root]);
  const json = JSON.parse(out);
  const problems: readonly { code: string; file: string; message: string; hint: string }[] =
    command === 'check' ? json : json.problems;
  return problems.filter(({ code }) => code === 'address-lost');
}

test('another text of a page makes one page anew, another title those that link to it', async () => {
  const root = makeRoot(SITE);
  await build(root);
  writeFiles(root, { [ABOUT]: FORM.replace('See', 'Take') });
  const edited = await build(root);
  assert.deepEqual([edited.pages.rendered, edited.changed], [1, ['/about/']]);
  writeFiles(root, { [ABOUT]: FORM.replace('About', 'On this archive') });
  assert.ok((await build(root)).pages.rendered > 10);
  const clean = makeRoot({ ...SITE, [ABOUT]: FORM.replace('About', 'On this archive') });
  await build(clean);
  assertSameFiles(bytesOf(root), bytesOf(clean));
});

test('a draft leaves no trace, and a preview shows it', async () => {
  const without = makeRoot(RELEASE);
  const root = makeRoot({ ...SITE, [ABOUT]: FORM.replace('title', 'draft: true\ntitle') });
  await build(without);
  const { heldBack } = await build(root);
  assert.deepEqual(heldBack, [{ file: ABOUT, until: null }]);
  assertSameFiles(bytesOf(root), bytesOf(without));
  writeFiles(root, { [ABOUT]: FORM });
  await build(root);
  assert.match(
    readFileSync(path.join(root, 'dist/2021/index.html'), 'utf8'),
    /<a href="\/about\/">About<\/a>/,
  );
  writeFiles(root, { [ABOUT]: FORM.replace('title', 'draft: true\ntitle') });
  assert.deepEqual(await lostIn(root, 'check'), [], 'it was taken down on purpose');
  assert.deepEqual(await lostIn(root, 'build'), []);
  assertSameFiles(bytesOf(root), bytesOf(without));
});

test('a page that is made a draft, with a mistake in it, is not missed', async () => {
  const root = makeRoot({ ...SITE, 'content/pages/Über uns.et.md': releaseText('title: Us') });
  await build(root);
  const draft = releaseText('title: About\ndraft: true\nordr: 1');
  writeFiles(root, { [ABOUT]: draft, 'content/pages/Über uns.et.md': draft });
  assert.deepEqual(await lostIn(root, 'check'), []);
  assert.deepEqual(await lostIn(root, 'build'), []);
});

test('a page that is gone is told, and a redirect keeps its address', async () => {
  const root = makeRoot({ ...SITE, 'content/pages/about.et.md': releaseText('title: Arhiivist') });
  await build(root);
  for (const name of ['about.md', 'about.et.md', 'about'])
    rmSync(path.join(root, 'content/pages', name), { recursive: true });
  writeFiles(root, { 'content/pages/about-us.md': releaseText('title: About') });
  assert.deepEqual(
    (await lostIn(root, 'check')).map(({ file, message }) => [file, message]),
    ['/about/', '/et/about/'].map((address) => [
      'content/site.yaml',
      `${address} is published, and nothing will answer there after the next build`,
    ]),
  );
  writeFiles(root, {
    'content/site.yaml': `${SITE_YAML}redirects: {/about/: /about-us/, /et/about/: /about-us/}\n`,
  });
  assert.deepEqual(await lostIn(root, 'build'), []);
});

test('a page of public/ that is gone is told as one', async () => {
  const root = makeRoot({ ...RELEASE, 'public/privacy/index.html': '<p>Privacy' });
  await build(root);
  rmSync(path.join(root, 'public'), { recursive: true });
  assert.deepEqual(
    (await lostIn(root, 'build')).map(({ message }) => message),
    ['/privacy/ was published, and nothing answers there now'],
  );
});

test('a document that a page no longer has is told; a language that goes takes its home along without a word', async () => {
  const root = makeRoot({ ...SITE, 'content/pages/press.md': releaseText('title: Press') });
  await build(root);
  writeFiles(root, {
    [ABOUT]: releaseText('title: About'),
    'content/site.yaml': SITE_YAML.replace(', et: {label: Eesti}', ''),
  });
  assert.deepEqual(
    (await lostIn(root, 'build')).map(({ file, message }) => [file, message]),
    [[ABOUT, '/about/form.pdf (“About”) was published, and nothing answers there now']],
  );
});
