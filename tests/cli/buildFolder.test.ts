import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { MARKS } from '../../src/output/marker.ts';
import { nobody } from '../tools/asNobody.ts';
import { assertSameFiles, build, bytesOf, run, timesOf } from '../tools/builtSite.ts';
import { makePicture } from '../tools/pictures.ts';
import { type Files, makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

const A = releaseFile('2021-05-25-a.md');
const B = releaseFile('2020-03-02-b.md');

async function smallSite(): Promise<Files> {
  return {
    'content/topics.yaml': 'nato: {label: NATO}\n',
    'public/robots-note.txt': 'hello\n',
    [A]: releaseText('title: A\ndate: 2021-05-25 16:17\ntopics: [nato]\nimage: {src: p.png, alt: Blue}'),
    'content/releases/2021/2021-05-25-a/p.png': await makePicture(4, 3),
    [B]: releaseText('title: B\ndate: 2020-03-02\naliases: [/old/b.html]'),
  };
}

test('what no build made goes from dist, even where it stands in the way', async () => {
  const root = makeRoot(await smallSite());
  await build(root);
  const before = bytesOf(root);
  rmSync(path.join(root, 'dist/2021'), { recursive: true });
  writeFiles(root, {
    'dist/2021': 'a file for a folder',
    'dist/stray/deep.txt': 'x',
    'dist/feed.xml.communique-tmp': 'half',
  });
  rmSync(path.join(root, 'dist/index.html'));
  mkdirSync(path.join(root, 'dist/index.html/inner'), { recursive: true });
  writeFiles(root, { 'dist/index.html/inner/x': 'a folder for a file' });
  symlinkSync(path.join(root, 'content'), path.join(root, 'dist/link'));
  await build(root);
  assertSameFiles(bytesOf(root), before);
  assert.equal(existsSync(path.join(root, 'dist/stray')), false);
  assert.ok(existsSync(path.join(root, A)), 'what a link led to is untouched');
});

function withoutCache(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('.communique/')));
}

test('a folder that holds anything else is refused and left alone', async () => {
  const root = makeRoot({ ...(await smallSite()), 'thesis/chapter.txt': 'years of work', 'one-file': 'x' });
  await build(root);
  const before = bytesOf(root, '.');
  const { exit, err } = await run(['build', '--root', root, '--out', path.join(root, 'thesis')]);
  assert.equal(exit, 1);
  assert.match(err, /thesis holds files that no build put there\nEmpty it, or choose another folder/);
  assert.deepEqual(Object.keys(bytesOf(root, 'thesis')), ['chapter.txt']);
  for (const out of ['.', '..', 'content', 'content/..x', 'public/new', 'one-file', '.communique']) {
    const refused = await run(['build', '--root', root, '--out', path.join(root, out)]);
    assert.equal(refused.exit, 1, out);
    assert.doesNotMatch(refused.err, /\n\s+at |scandir/, out);
  }
  assertSameFiles(withoutCache(bytesOf(root, '.')), withoutCache(before));
});

test('a file that was changed by hand, or is gone, is made again', async () => {
  const root = makeRoot(await smallSite());
  await build(root);
  const before = bytesOf(root);
  const page = path.join(root, 'dist/2021/05/25/a/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('A', 'X'));
  utimesSync(path.join(root, 'dist/feed.xml'), 1, 1);
  rmSync(path.join(root, 'dist/2020/03/02/b/index.html'));
  rmSync(path.join(root, 'dist/2021/05/25/a/p.png'));
  rmSync(path.join(root, 'dist/assets/site.css'));
  await build(root);
  assertSameFiles(bytesOf(root), before);
});

for (const [what, damage] of [
  ['is gone', (file: string) => rmSync(file)],
  ['is cut short', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200))],
  ['is empty', (file: string) => writeFileSync(file, '')],
  [
    'is of another version',
    (file: string) => writeFileSync(file, '{"version":0,"files":[["index.html",{}]]}'),
  ],
  [
    'holds nonsense',
    (file: string) => writeFileSync(file, '{"version":1,"files":[[1,null],["a"],"b",["index.html",7]]}'),
  ],
] as const) {
  test(`a manifest that ${what} makes a build slower, not wrong`, async () => {
    const root = makeRoot(await smallSite());
    await build(root);
    const [before, times] = [bytesOf(root), timesOf(root)];
    const [name] = Object.keys(bytesOf(root, '.communique')).filter((file) => file.startsWith('manifest-'));
    assert.ok(name);
    damage(path.join(root, '.communique', name));
    const report = await build(root);
    assert.ok(report.pages.rendered > 0);
    assertSameFiles(bytesOf(root), before);
    assert.equal(report.files.written, 0, 'the same bytes are not written again');
    assertSameFiles(timesOf(root), times);
  });
}

test('search and yearly files are right where a release of their year was damaged or lost while another came', async () => {
  const root = makeRoot(await smallSite());
  for (const [day, damage] of [
    [10, (file: string) => writeFileSync(file, '{"title":')],
    [11, (file: string) => rmSync(file)],
    [12, () => rmSync(path.join(root, 'dist/2021/releases.jsonl'))],
    [13, () => rmSync(path.join(root, 'dist/search'), { recursive: true })],
  ] as const) {
    await build(root);
    damage(path.join(root, 'dist/2021/05/25/a/index.json'));
    writeFiles(root, {
      [releaseFile(`2021-06-${day}-new.md`)]: releaseText(`title: New ${day}\ndate: 2021-06-${day}`),
    });
    await build(root);
    const healed = bytesOf(root);
    await build(root, '--full');
    assertSameFiles(healed, bytesOf(root));
  }
});

test('a site is built into the folder that dist is a link to, and the link stays', async () => {
  const root = makeRoot(await smallSite());
  await build(root);
  const [dist, www] = [path.join(root, 'dist'), path.join(root, 'www')];
  renameSync(dist, www);
  symlinkSync('www', dist);
  for (const day of [10, 11]) {
    const added = releaseFile(`2021-06-${day}-new.md`);
    writeFiles(root, { [added]: releaseText(`title: New\ndate: 2021-06-${day}`) });
    await build(root);
    assert.ok(lstatSync(dist).isSymbolicLink());
    assert.ok(existsSync(path.join(www, `2021/06/${day}/new/index.html`)));
  }
  const linked = bytesOf(root, 'www');
  assert.equal((await build(root)).files.written, 0, 'the manifest is that of the folder');
  assert.equal((await build(root, '--out', www)).pages.rendered, 0, 'by whatever name');
  rmSync(dist);
  await build(root, '--full');
  assertSameFiles(bytesOf(root), linked);
});

test('a link to an empty folder is followed, and one that leads nowhere or into the site is refused', async () => {
  const root = makeRoot(await smallSite());
  const [dist, www] = [path.join(root, 'dist'), path.join(root, 'www')];
  symlinkSync(www, dist);
  const nowhere = await run(['build', '--root', root]);
  assert.equal(nowhere.exit, 1);
  assert.match(nowhere.err, /dist is a link to \S+www, and nothing is there\nMount or make that folder/);
  mkdirSync(www);
  await build(root);
  assert.ok(lstatSync(dist).isSymbolicLink() && existsSync(path.join(www, 'index.html')));
  mkdirSync(path.join(root, 'public/empty'));
  symlinkSync(path.join(root, 'public/empty'), path.join(root, 'link'));
  const own = await run(['build', '--root', root, '--out', path.join(root, 'link')]);
  assert.match(own.err, /link holds the site’s own files/);
});

test('a .GIT in dist, which some disks take for .git, stays and stops no build', async () => {
  const root = makeRoot({ ...(await smallSite()), 'dist/.communique': MARKS.site, 'dist/.GIT/x': 'x' });
  await build(root);
  await build(root);
  await build(root, '--full');
  assert.ok(existsSync(path.join(root, 'dist/.GIT/x')));
});

test('version control in dist stays, and what else was put there by hand is named as it goes', async () => {
  const root = makeRoot({ ...(await smallSite()), 'dist/.git/HEAD': 'ref: refs/heads/pages\n' });
  await build(root);
  const strays = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`dist/by-hand/${number}.txt`, 'x']));
  writeFiles(root, { 'dist/.svn/entries': '12', 'dist/2021/.hg': 'x', 'dist/.htaccess': 'x', ...strays });
  const { exit, err } = await run(['build', '--root', root]);
  assert.equal(exit, 0);
  assert.match(
    err,
    /\nremoved 7 files that the last build did not leave there: \.htaccess, (?:by-hand\/\d\.txt, ){3}by-hand\/4\.txt and 2 more; what is to stay belongs in public\/\n/,
  );
  for (const name of ['.git/HEAD', '.svn/entries', '2021/.hg'])
    assert.ok(existsSync(path.join(root, 'dist', name)), name);
  rmSync(path.join(root, A));
  assert.doesNotMatch(
    (await run(['build', '--root', root])).err,
    /did not leave/,
    'a page that is gone is no stranger',
  );
  writeFiles(root, { 'dist/one.txt': 'x' });
  assert.match(
    (await run(['build', '--full', '--root', root])).err,
    /removed 1 file that the last build did not leave/,
  );
});

test('a site is built in a folder whose parent may not be written', async () => {
  const root = makeRoot(await smallSite());
  const parent = path.join(makeRoot({}), 'www');
  const out = path.join(parent, 'press');
  mkdirSync(out, { recursive: true });
  for (const folder of [path.dirname(parent), root]) chmodSync(folder, 0o777);
  for (const folder of [parent, out]) chmodSync(folder, folder === out ? 0o777 : 0o555);
  const program = path.resolve(import.meta.dirname, '../../src/cli/communique.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, 'build', '--root', root, '--out', out],
    nobody(),
  );
  assert.equal(status, 0, String(stderr));
  assert.deepEqual(readdirSync(parent), ['press']);
  assert.equal(existsSync(path.join(root, '.communique/stage')), false, 'nothing is left behind');
  await build(root);
  assertSameFiles(bytesOf(out, '.'), bytesOf(root));
  chmodSync(parent, 0o755);
});
