import assert from 'node:assert/strict';
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { listFiles } from '../../src/disk/listFiles.ts';
import { assertSameFiles, build, bytesOf, timesOf } from '../tools/builtSite.ts';
import { makePicture } from '../tools/pictures.ts';
import { makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';
import { unzip } from '../tools/zip.ts';

const FOLDER = 'content/releases/2021/2021-05-25-visit';
const KIT = '2021/05/25/visit/press-kit.zip';
const WORDS = 'title: A visit\ndate: 2021-05-25\nimage: {src: photo.png, alt: A hill}\n';
const [ENGLISH, ESTONIAN] = ['', '.et'].map((suffix) => releaseFile(`2021-05-25-visit${suffix}.md`)) as [
  string,
  string,
];
const BODY = '![A boat](boat.png "The boat")';

async function site() {
  const originals = { 'photo.png': await makePicture(6, 4), 'boat.png': await makePicture(5, 4) };
  const root = makeRoot({
    [ENGLISH]: releaseText(WORDS, BODY),
    [ESTONIAN]: releaseText(WORDS.replace('A hill', 'Mägi'), BODY),
    ...Object.fromEntries(Object.entries(originals).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes])),
  });
  await build(root);
  const read = (output: string) => readFileSync(path.join(root, 'dist', output));
  return { root, originals, read };
}

test('holds the originals as they are; the page and its twins link to it and know its size', async () => {
  const { originals, read } = await site();
  const zip = read(KIT);
  const [captions, ...pictures] = unzip(zip);
  assert.match(captions?.content.toString() ?? '', /^\uFEFFphoto\.png\r\nAlternative text: A hill\r\n/);
  assert.deepEqual(
    pictures.map(({ name, content }) => [name, content]),
    Object.entries(originals),
  );
  const { pressKit } = JSON.parse(read('2021/05/25/visit/index.json').toString());
  assert.deepEqual(pressKit, {
    url: `https://press.example.org/${KIT}`,
    pictures: 2,
    bytes: zip.length,
  });
  assert.ok(
    read('2021/05/25/visit/index.html').includes(`<a href="/${KIT}" download="2021-05-25-visit.zip"`),
  );
  assert.ok(read('2021/05/25/visit/index.md').includes(`\npressKit: "https://press.example.org/${KIT}"\n`));
});

test('each language version has its own, with its words', async () => {
  const { read } = await site();
  const [captions, ...pictures] = unzip(read(`et/${KIT}`));
  const text = captions?.content.toString() ?? '';
  assert.match(text, /photo\.png\r\nAlternatiivtekst: Mägi\r\n/);
  assert.match(text, /https:\/\/press\.example\.org\/et\/2021\/05\/25\/visit\/\r\n/);
  assert.deepEqual(
    pictures.map(({ content }) => content),
    unzip(read(KIT))
      .slice(1)
      .map(({ content }) => content),
  );
});

test('is made again when a picture or a word of its captions changes, and not else; warm and clean builds agree', async () => {
  const { root } = await site();
  const edit = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    const before = timesOf(root);
    writeFiles(root, files);
    await build(root);
    const after = timesOf(root);
    await build(root, '--full', '--out', path.join(root, 'clean'));
    assertSameFiles(bytesOf(root), bytesOf(root, 'clean'));
    rmSync(path.join(root, 'clean'), { recursive: true });
    return [KIT, `et/${KIT}`].map((output) => before[output] !== after[output]);
  };
  assert.deepEqual(await edit({ [ENGLISH]: releaseText(WORDS, `${BODY}\n\nMore words.`) }), [false, false]);
  assert.deepEqual(await edit({ [ENGLISH]: releaseText(WORDS, BODY.replace('A boat', 'Boats')) }), [
    true,
    false,
  ]);
  assert.deepEqual(await edit({ [`${FOLDER}/boat.png`]: await makePicture(7, 4) }), [true, true]);
});

test('is gone with the second picture, and is no longer linked to', async () => {
  const { root, read } = await site();
  writeFiles(root, { [ENGLISH]: releaseText(WORDS, 'Words.') });
  await build(root);
  assert.ok(!(KIT in bytesOf(root)));
  assert.ok(!read('2021/05/25/visit/index.html').includes('press-kit'));
  assert.ok(`et/${KIT}` in bytesOf(root));
});

test('is not kept in the cache, and not touched by a build that makes the same bytes again', async () => {
  const { root } = await site();
  const cached = listFiles(path.join(root, '.communique/media'));
  assert.equal(cached.length, 6, 'two pictures in three formats');
  const past = new Date('2022-02-02');
  utimesSync(path.join(root, 'dist', KIT), past, past);
  const changes = path.join(root, 'changes.json');
  await build(root, '--changes', changes);
  await build(root, '--full', '--changes', changes);
  assert.equal(timesOf(root)[KIT], past.getTime());
  assert.doesNotMatch(readFileSync(changes, 'utf8'), /press-kit/);
});

test('of a release that is held back there is none', async () => {
  const { root } = await site();
  writeFiles(root, { [ENGLISH]: releaseText(`${WORDS}draft: true\n`, BODY) });
  await build(root);
  assert.ok(!(KIT in bytesOf(root)));
});
