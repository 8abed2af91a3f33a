import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { listFiles } from '../../src/disk/listFiles.ts';
import { assertSameFiles, build, bytesOf, timesOf } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseFile, releaseText, SITE_YAML, writeFiles } from '../tools/siteRoot.ts';

const OLD = '2024/12/31/late';
const NEW = '2025/01/01/on-time';
const picture = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`;

/** A release with a document and two pictures, hence a press kit, and a share card. */
function siteAt(address: string, more = ''): Files {
  const name = address.replaceAll('/', '-');
  const folder = releaseFile(name);
  return {
    'content/site.yaml': `${SITE_YAML}shareCards: {since: 2024-01-01}\n`,
    [releaseFile(`${name}.md`)]: releaseText(
      `title: Late\ndate: ${name.slice(0, 10)}\nmedia: [{type: document, src: report.pdf}]\n${more}`,
      '![One](one.svg) ![Two](two.svg)',
    ),
    [`${folder}/report.pdf`]: 'a report',
    [`${folder}/one.svg`]: picture('red'),
    [`${folder}/two.svg`]: picture('blue'),
  };
}

const filesIn = (root: string, folder: string) => listFiles(path.join(root, 'dist', folder));
const textOf = (root: string, file: string) => readFileSync(path.join(root, 'dist', file), 'utf8');

test('whatever stood beside a release stands there after it was moved, as at its new place; and goes with the alias', async () => {
  const root = makeRoot(siteAt(OLD));
  await build(root);
  const before = filesIn(root, OLD);
  assert.ok(before.includes('press-kit.zip') && before.includes('share-card.png'));

  const move = async (more: string) => {
    rmSync(path.join(root, 'content/releases'), { recursive: true });
    writeFiles(root, siteAt(NEW, more));
    await build(root);
    const clean = makeRoot(siteAt(NEW, more));
    await build(clean);
    assertSameFiles(bytesOf(root), bytesOf(clean), more);
  };
  await move(`aliases: [/${OLD}/]`);
  assert.deepEqual(filesIn(root, OLD), before);
  const bytes = bytesOf(root);
  for (const name of before.filter((file) => file !== 'index.html'))
    assert.equal(bytes[`${OLD}/${name}`], bytes[`${NEW}/${name}`], name);
  assert.equal(JSON.parse(textOf(root, `${OLD}/index.json`)).url, `https://press.example.org/${NEW}/`);
  assert.match(textOf(root, `${OLD}/index.html`), /http-equiv="refresh"/);
  assert.match(
    textOf(root, 'feed.xml'),
    /<id>tag:press\.example\.org,2024-12-31:\/2024\/12\/31\/late\/<\/id>/,
  );

  const times = timesOf(root);
  await build(root);
  assertSameFiles(timesOf(root), times, 'when nothing changed');

  await move('');
  assert.deepEqual(filesIn(root, '2024'), []);
});

test('a site that put a moved release’s file into public/ itself is built as before', async () => {
  const files = { ...siteAt(NEW, `aliases: [/${OLD}/]`), [`public/${OLD}/report.pdf`]: 'the old report' };
  const root = makeRoot(files);
  await build(root);
  assert.equal(textOf(root, `${OLD}/report.pdf`), 'the old report');
  assert.equal(textOf(root, `${NEW}/report.pdf`), 'a report');
});
