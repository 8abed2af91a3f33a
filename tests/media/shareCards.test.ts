import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { listFiles } from '../../src/disk/listFiles.ts';
import { assertSameFiles, build, bytesOf, run, timesOf } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseFile, releaseText, SITE_YAML, writeFiles } from '../tools/siteRoot.ts';

const CARD = 'share-card.png';
const NEW = '2024/05/25/new';
const OLD = '2023/05/25/old';

function siteWith(cards: string, more: Files = {}): string {
  return makeRoot({
    'content/site.yaml': SITE_YAML + cards,
    [releaseFile('2023-05-25-old.md')]: releaseText('title: Old\ndate: 2023-05-25'),
    [releaseFile('2024-05-25-new.md')]: releaseText('title: New\ndate: 2024-05-25'),
    ...more,
  });
}

const SINCE = 'shareCards: {since: 2024-01-01}\n';
const cardsIn = (root: string) => listFiles(path.join(root, 'dist')).filter((name) => name.endsWith(CARD));

/** What a page says to networks: property or name → content. */
function headOf(root: string, page: string): Readonly<Record<string, string>> {
  const html = readFileSync(path.join(root, 'dist', page, 'index.html'), 'utf8');
  const tags = html.matchAll(/<meta (?:property|name)="((?:og:image|twitter)[^"]*)" content="([^"]*)">/g);
  return Object.fromEntries([...tags].map(([, name = '', content = '']) => [name, content]));
}

test('a release since the day named has a card of its own; older ones and lists show the site’s', async () => {
  const root = siteWith(SINCE);
  await build(root);
  assert.deepEqual(cardsIn(root), [`${NEW}/${CARD}`, `ar/${CARD}`, `et/${CARD}`, CARD]);
  const large = { 'og:image:width': '1200', 'og:image:height': '630', 'twitter:card': 'summary_large_image' };
  assert.deepEqual(headOf(root, NEW), {
    'og:image': `https://press.example.org/${NEW}/${CARD}`,
    'og:image:alt': 'New – Press releases',
    ...large,
  });
  for (const page of [OLD, '', '2024']) {
    assert.deepEqual(headOf(root, page), {
      'og:image': `https://press.example.org/${CARD}`,
      'og:image:alt': 'Press releases',
      ...large,
    });
  }
  assert.equal(headOf(root, 'et')['og:image'], `https://press.example.org/et/${CARD}`);
});

test('without a day, all pages show the site’s card; without the setting there are none', async () => {
  const all = siteWith('shareCards: {}\n');
  await build(all);
  assert.deepEqual(cardsIn(all), [`ar/${CARD}`, `et/${CARD}`, CARD]);
  const none = siteWith('');
  await build(none);
  assert.deepEqual(cardsIn(none), []);
  assert.deepEqual(headOf(none, NEW), { 'twitter:card': 'summary' });
});

test('a release with a picture shows that, and its card stays where it was shared', async () => {
  const root = siteWith(SINCE);
  await build(root);
  const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#369' } })
    .jpeg()
    .toBuffer();
  writeFiles(root, {
    [releaseFile('2024-05-25-new.md')]: releaseText(
      'title: New\ndate: 2024-05-25\nimage: {src: photo.jpg, alt: A hill}',
    ),
    'content/releases/2024/2024-05-25-new/photo.jpg': photo,
  });
  await build(root);
  assert.match(headOf(root, NEW)['og:image'] ?? '', /\/pictures\/[^/]+\/photo-90\.jpg$/);
  assert.ok(cardsIn(root).includes(`${NEW}/${CARD}`));
});

test('a change of its title, of its withdrawal or of the site’s name makes a card anew, and no other', async () => {
  const root = siteWith(SINCE, {
    [releaseFile('2024-06-01-other.md')]: releaseText('title: Other\ndate: 2024-06-01'),
  });
  const bytes = () => bytesOf(root);
  const change = async (files: Files) => {
    const before = bytes();
    writeFiles(root, files);
    await build(root);
    const after = bytes();
    return cardsIn(root).filter((name) => before[name] !== after[name]);
  };
  await build(root);
  const text = (more: string, body?: string) => ({
    [releaseFile('2024-05-25-new.md')]: releaseText(`date: 2024-05-25\n${more}`, body),
  });
  assert.deepEqual(await change(text('title: Newer')), [`${NEW}/${CARD}`]);
  assert.deepEqual(await change(text('title: Newer', 'Other words.')), []);
  assert.deepEqual(await change(text('title: Newer\nwithdrawn: {reason: Wrong}')), [`${NEW}/${CARD}`]);
  const renamed = (SITE_YAML + SINCE).replace('Press releases', 'Press office');
  assert.deepEqual(await change({ 'content/site.yaml': renamed }), cardsIn(root));
});

test('a build without changes writes no card; a clean one gives the same bytes, from the cache or drawn again', async () => {
  const root = siteWith(SINCE);
  await build(root);
  const [bytes, times] = [bytesOf(root), timesOf(root)];
  assert.equal((await build(root)).files.written, 0);
  assertSameFiles(timesOf(root), times);
  const cache = path.join(root, '.communique/media');
  assert.equal(listFiles(cache).length, 4);
  await build(root, '--full', '--out', path.join(root, 'again'));
  assertSameFiles(bytesOf(root, 'again'), bytes);
  for (const name of listFiles(cache)) writeFileSync(path.join(cache, name), 'kept');
  await build(root, '--full', '--out', path.join(root, 'cached'));
  assert.equal(readFileSync(path.join(root, 'cached', NEW, CARD), 'utf8'), 'kept');
});

test('a picture of the site’s own takes the place of its card', async () => {
  const root = siteWith(SINCE, { [`public/${CARD}`]: 'own' });
  await build(root);
  assert.equal(readFileSync(path.join(root, 'dist', CARD), 'utf8'), 'own');
});

test('a title with letters that no font has shows the site’s card, and that is said once', async () => {
  const root = siteWith(SINCE, {
    [releaseFile('2024-05-25-new.md')]: releaseText('title: 新聞公報\ndate: 2024-05-25'),
    [releaseFile('2024-05-24-also.md')]: releaseText('title: 新聞\ndate: 2024-05-24'),
    [releaseFile('2023-05-25-old.md')]: releaseText('title: 舊聞\ndate: 2023-05-25'),
  });
  await build(root);
  assert.deepEqual(cardsIn(root), [`ar/${CARD}`, `et/${CARD}`, CARD]);
  assert.equal(headOf(root, NEW)['og:image'], `https://press.example.org/${CARD}`);
  const { out } = await run(['check', '--json', '--root', root]);
  const problems: { code: string; severity: string; message: string; line: number }[] = JSON.parse(out);
  assert.deepEqual(
    problems.map(({ code, severity, line }) => [code, severity, line]),
    [['card-letters', 'warning', 2]],
  );
  assert.match(problems[0]?.message ?? '', /and of 1 more/);
});

test('a site whose own title no font has is told what to do', async () => {
  const root = siteWith(SINCE);
  const site = (SITE_YAML + SINCE).replace('Press releases', '{en: 新聞, et: Press, ar: Press}');
  writeFiles(root, { 'content/site.yaml': site });
  const { exit, err } = await run(['build', '--root', root]);
  assert.equal(exit, 1);
  assert.match(err, /Put a picture of 1200 × 630 pixels at public\/share-card\.png/);
  writeFiles(root, { [`public/${CARD}`]: 'own' });
  await build(root);
  assert.deepEqual(cardsIn(root), [`ar/${CARD}`, `et/${CARD}`, CARD]);
  assert.equal(headOf(root, NEW)['og:image'], `https://press.example.org/${CARD}`);
});

test('a held-back release has no card', async () => {
  const root = siteWith(SINCE, {
    [releaseFile('2024-06-01-draft.md')]: releaseText('title: Draft\ndate: 2024-06-01\ndraft: true'),
  });
  await build(root);
  assert.ok(!cardsIn(root).some((name) => name.includes('draft')));
});
