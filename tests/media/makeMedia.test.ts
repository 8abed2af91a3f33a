import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { listFiles } from '../../src/disk/listFiles.ts';
import { type MediaOutput, makeMedia } from '../../src/media/makeMedia.ts';
import type { KitJob } from '../../src/plan/media.ts';
import { build } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

const FOLDER = 'content/releases/2021/2021-05-25-visit';
const WORDS = 'title: A visit\ndate: 2021-05-25\nimage: {src: photo.jpg, alt: A hill}\n';

/** A picture as a camera makes it: lying on its side, with the place where it was taken. */
async function photograph(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: { width, height, channels: 3, background: '#369', noise: { type: 'gaussian', sigma: 20 } },
  })
    .withExif({ IFD0: { Copyright: 'Someone' }, IFD3: { GPSLatitude: '59/1 26/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

async function siteWith(photo: Buffer) {
  const root = makeRoot({
    [releaseFile('2021-05-25-visit.md')]: releaseText(WORDS, 'Text'),
    [`${FOLDER}/photo.jpg`]: photo,
  });
  const dist = path.join(root, 'dist');
  const pictures = () => listFiles(dist).filter((name) => name.startsWith('pictures/'));
  return { root, dist, pictures };
}

test('a picture is made in three formats, upright, never larger than it is, and without what its camera wrote', async () => {
  const { root, dist, pictures } = await siteWith(await photograph(700, 1000));
  await build(root);
  assert.deepEqual(
    pictures().map((name) => name.replace(/.*\//, '')),
    ['avif', 'jpg', 'webp']
      .flatMap((format) => [480, 960, 1000].map((width) => `photo-${width}.${format}`))
      .sort(),
  );
  for (const name of pictures()) {
    const header = await sharp(path.join(dist, name)).metadata();
    const width = Number(/-(\d+)\./.exec(name)?.[1]);
    assert.deepEqual([header.width, header.height], [width, Math.round(width * 0.7)], name);
    assert.deepEqual(
      [header.exif, header.xmp, header.iptc, header.orientation],
      [undefined, undefined, undefined, undefined],
      name,
    );
  }
  const original = readFileSync(path.join(dist, '2021/05/25/visit/photo.jpg'));
  assert.ok((await sharp(original).metadata()).exif, 'the original stays as it is');
});

test('another picture takes the place of the old one and its files; a clean build gives the same bytes', async () => {
  const { root, dist, pictures } = await siteWith(await photograph(90, 60));
  await build(root);
  const before = pictures();
  writeFileSync(path.join(root, FOLDER, 'photo.jpg'), await photograph(80, 60));
  await build(root);
  assert.deepEqual(
    pictures().filter((name) => before.includes(name)),
    [],
  );
  assert.equal(pictures().length, 3);
  const other = path.join(root, 'other');
  await build(root, '--full', '--out', other);
  const bytesIn = (folder: string) =>
    listFiles(folder).map((name) => readFileSync(path.join(folder, name), 'base64'));
  assert.deepEqual(bytesIn(other), bytesIn(dist));
});

test('what was made is kept: a second build makes no picture again, and forgets those that no page shows', async () => {
  const { root } = await siteWith(await photograph(90, 60));
  await build(root);
  const cache = path.join(root, '.communique/media');
  const kept = listFiles(cache);
  assert.equal(kept.length, 3);
  // Whoever takes from the cache takes what is in it.
  for (const name of kept) writeFileSync(path.join(cache, name), 'kept');
  await build(root, '--full', '--out', path.join(root, 'other'));
  const made = listFiles(path.join(root, 'other')).filter((name) => name.startsWith('pictures/'));
  assert.deepEqual(
    made.map((name) => readFileSync(path.join(root, 'other', name), 'utf8')),
    ['kept', 'kept', 'kept'],
  );
  writeFileSync(
    path.join(root, releaseFile('2021-05-25-visit.md')),
    releaseText('title: A visit\ndate: 2021-05-25\n', 'Text'),
  );
  await build(root);
  assert.deepEqual(listFiles(cache), []);
});

test('a graphic stays sharp and transparent; drawings and animations are shown as they are', async () => {
  const circle =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><circle r="9" fill="#036"/></svg>';
  const frames = await Promise.all(
    ['#f00', '#0f0'].map((background) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const root = makeRoot({
    [releaseFile('2021-05-25-visit.md')]: releaseText(
      'title: A visit\ndate: 2021-05-25\n',
      '![a](a.svg) ![b](b.png) ![c](c.gif)',
    ),
    [`${FOLDER}/a.svg`]: circle,
    [`${FOLDER}/b.png`]: await sharp(Buffer.from(circle)).png().toBuffer(),
    [`${FOLDER}/c.gif`]: await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
  });
  await build(root);
  const page = readFileSync(path.join(root, 'dist/2021/05/25/visit/index.html'), 'utf8');
  assert.match(page, /<img src="\/2021\/05\/25\/visit\/a\.svg" alt="a" width="60" height="40"/);
  assert.match(page, /<img src="\/2021\/05\/25\/visit\/c\.gif" alt="c" width="20" height="20"/);
  const made = listFiles(path.join(root, 'dist')).filter((name) => name.startsWith('pictures/'));
  assert.deepEqual(
    made.map((name) => name.replace(/.*\//, '')),
    ['b-60.avif', 'b-60.png', 'b-60.webp'],
  );
  for (const name of made) assert.ok((await sharp(path.join(root, 'dist', name)).metadata()).hasAlpha, name);
});

test('where one file cannot be made, no other is begun, and none is under way when that is told', async () => {
  const jobs = ['full', 'slow', 'third'].map(
    (output): KitJob => ({ kind: 'kit', output, files: [], day: '2021-05-25', hash: output }),
  );
  const begun: string[] = [];
  const ended: string[] = [];
  const output: MediaOutput = {
    isStale: () => true,
    write: () => assert.fail('a kit is written in chunks'),
    writeChunks: async ({ output }) => {
      begun.push(output);
      if (output === 'full') throw new Error('the disk is full');
      await sleep(20);
      ended.push(output);
    },
  };
  const cache = { find: () => undefined, keep: () => {}, prune: () => {} };
  await assert.rejects(makeMedia(jobs, output, { root: makeRoot({}), cache, atOnce: 2 }), /the disk is full/);
  assert.deepEqual([begun, ended], [['full', 'slow'], ['slow']]);
});
