import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
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

test('a build says what it did as JSON on stdout, and nothing else there', async () => {
  const root = makeRoot({
    ...(await smallSite()),
    [releaseFile('2026-02-01-c.md')]: releaseText('title: C\ndate: 2026-02-01\nembargo: 2026-02-01 10:00'),
    [releaseFile('2026-02-02-d.md')]: releaseText('title: D\ndate: 2026-02-02\ndraft: true'),
    [releaseFile('2020-03-03-e.md')]: releaseText('title: E\ndate: 2020-03-04'),
  });
  const { exit, out, err } = await run(['build', '--json', '--root', root]);
  assert.equal(exit, 0, err);
  const { milliseconds, changed, ...report } = JSON.parse(out);
  assert.equal(typeof milliseconds, 'number');
  assert.ok(changed.includes('/2021/05/25/a/') && changed.includes('/old/b.html') && changed.includes('/'));
  assert.equal(changed.length, report.files.written);
  assert.deepEqual(report, {
    releases: 3,
    heldBack: [
      { file: releaseFile('2026-02-01-c.md'), until: '2026-02-01T10:00:00+02:00' },
      { file: releaseFile('2026-02-02-d.md'), until: null },
    ],
    nextPublish: '2026-02-01T10:00:00+02:00',
    pages: { planned: report.pages.planned, rendered: report.pages.planned, kept: 0 },
    files: { written: changed.length, removed: 0 },
    search: { shards: 1, rebuilt: 1 },
    problems: [
      {
        severity: 'warning',
        code: 'date-mismatch',
        message: 'the file name says 2020-03-03, the date says 2020-03-04',
        hint: 'The page goes by the date.',
        file: releaseFile('2020-03-03-e.md'),
        line: 3,
        column: 1,
      },
    ],
  });
});

test('a build without a change writes nothing', async () => {
  const root = makeRoot(await smallSite());
  await build(root);
  const before = timesOf(root);
  const report = await build(root);
  assertSameFiles(timesOf(root), before);
  assert.deepEqual(report.pages, { planned: report.pages.planned, rendered: 0, kept: report.pages.planned });
  assert.deepEqual(
    [report.files, report.search.rebuilt, report.changed],
    [{ written: 0, removed: 0 }, 0, []],
  );
});

test('an error in the content stops the build with exit 1, and dist is as it was to the byte and the second', async () => {
  const root = makeRoot(await smallSite());
  await build(root);
  const [bytes, times] = [bytesOf(root), timesOf(root)];
  writeFiles(root, {
    [A]: releaseText('title: Other\ndate: 2021-05-25\ntopics: [natto]'),
    [B]: releaseText('title: B\ndatum: 2020-03-02'),
    [releaseFile('2022-01-01-new.md')]: releaseText('title: New\ndate: 2022-01-01'),
  });
  const { exit, out, err } = await run(['build', '--root', root]);
  assert.equal(exit, 1);
  assert.equal(out, '');
  assert.match(
    err,
    /content\/releases\/2021\/2021-05-25-a\.md:4:10\n {4}error: "natto" is not in content\/topics\.yaml \[term-unknown\]\n {4}Did you mean "nato"\?/,
  );
  assert.match(err, /2020-03-02-b\.md:3:1\n {4}error: there is no key "datum"/);
  assert.match(err, /3 errors/);
  assert.doesNotMatch(err, /\n\s+at /);
  assertSameFiles(bytesOf(root), bytes);
  assertSameFiles(timesOf(root), times);
});

test('an error stops a build with --json too, which then prints the problems', async () => {
  const { exit, out } = await run(['build', '--json', '--root', makeRoot({ [A]: '' })]);
  assert.equal(exit, 1);
  assert.deepEqual(
    JSON.parse(out).problems.map(({ code, line }: { code: string; line: number }) => [code, line]),
    [['file-empty', 1]],
  );
});

test('--quiet says nothing of a build that went well', async () => {
  assert.deepEqual(await run(['build', '--quiet', '--root', makeRoot(await smallSite())]), {
    exit: 0,
    out: '',
    err: '',
  });
});

test('--out builds elsewhere, and --drafts publishes what is held back', async () => {
  const root = makeRoot({ [A]: releaseText('title: A\ndate: 2021-05-25\ndraft: true') });
  await build(root, '--drafts', '--out', path.join(root, 'preview'));
  assert.ok(existsSync(path.join(root, 'preview/2021/05/25/a/index.html')));
  assert.equal(existsSync(path.join(root, 'dist')), false);
});

test('drafts go to a preview folder and are said to be there, and into dist/ under no name of it', async () => {
  const root = makeRoot({ [A]: releaseText('title: A\ndate: 2021-05-25\ndraft: true') });
  const { exit, err } = await run(['build', '--drafts', '--root', root]);
  assert.equal(exit, 0);
  assert.match(
    err,
    / in \S+\.communique\/preview\/;.*\nwith drafts and embargoed releases: a preview, not to be published\n/,
  );
  assert.ok(existsSync(path.join(root, '.communique/preview/2021/05/25/a/index.html')));
  mkdirSync(path.join(root, 'www'));
  symlinkSync('www', path.join(root, 'dist'));
  for (const out of ['dist', 'dist/press', 'www']) {
    const refused = await run(['build', '--drafts', '--root', root, '--out', path.join(root, out)]);
    assert.equal(refused.exit, 2, out);
    assert.match(refused.err, /^--drafts: a draft in dist\/ could be published by accident/);
  }
  assert.deepEqual(readdirSync(path.join(root, 'www')), []);
});

test('--now without an offset is in the time zone of the site', async () => {
  const root = makeRoot({
    [A]: releaseText('title: A\ndate: 2026-02-01\nembargo: 2026-02-01 10:00'),
  });
  assert.equal((await build(root, '--now', '2026-02-01 09:59')).releases, 0);
  assert.equal((await build(root, '--now', '2026-02-01 10:00')).releases, 1);
  const twice = await run(['build', '--root', root, '--now', '2026-10-25 03:30']);
  assert.equal(twice.exit, 2);
  assert.match(twice.err, /^--now: 2026-10-25 03:30 happened twice in Europe\/Tallinn/);
});

test('an embargo that passes publishes the release, its lists and its old address, and nothing before', async () => {
  const root = makeRoot({
    ...(await smallSite()),
    [releaseFile('2026-02-01-secret.md')]: releaseText(
      'title: Hush\ndate: 2026-02-01\nembargo: 2026-02-01 10:00\naliases: [/soon/]',
      'Zebra.',
    ),
  });
  await build(root, '--now', '2026-02-01T09:59:59+02:00');
  for (const name of Object.keys(bytesOf(root))) {
    assert.doesNotMatch(name, /secret|soon|2026/);
    if (/\.(html|xml|json|md|txt)$/.test(name))
      assert.doesNotMatch(readFileSync(path.join(root, 'dist', name), 'utf8'), /Hush|Zebra|secret/, name);
  }
  const report = await build(root, '--now', '2026-02-01T10:00:00+02:00');
  for (const url of ['/2026/02/01/secret/', '/2026/02/', '/soon/', '/'])
    assert.ok(report.changed.includes(url), url);
  assert.equal(report.changed.includes('/2020/'), false);
});

test('--full makes every page again and changes nothing', async () => {
  const root = makeRoot(await smallSite());
  const first = await build(root);
  const before = bytesOf(root);
  const report = await build(root, '--full');
  assert.equal(report.pages.rendered, first.pages.planned);
  assertSameFiles(bytesOf(root), before);
});

test('old addresses of any letters are answered where they were', async () => {
  const aliases = [
    '/{{ x }}/'.replaceAll(' ', ''),
    '/100%/',
    '/a:b/c*d/',
    '/näide & co'.replaceAll(' ', '_'),
    '/"quoted"/',
    '/.well-known/x',
    '/ශ්‍රී/',
    '/<%= y %>/'.replaceAll(' ', ''),
    '/a.b.c/d.PHP',
    '/$z/',
    '/e|f/',
    '/~user/',
    '/%5Bx%5D/',
    '/🎉/',
  ];
  const root = makeRoot({
    [A]: releaseText(`title: A\ndate: 2021-05-25\naliases: ${JSON.stringify(aliases)}`),
  });
  await build(root);
  const files = Object.keys(bytesOf(root));
  for (const name of [
    '{{x}}/index.html',
    '100%/index.html',
    'a:b/c*d/index.html',
    'näide_&_co/index.html',
    '"quoted"/index.html',
    'ශ්‍රී/index.html',
    '<%=y%>/index.html',
    'a.b.c/d.PHP/index.html',
    '$z/index.html',
    'e|f/index.html',
    '~user/index.html',
    '[x]/index.html',
    '🎉/index.html',
  ])
    assert.ok(files.includes(name), name);
});

test('releases named in any script, with spaces and signs, are built with their files', async () => {
  const names = [
    '2021-05-25-Talks & visit (2)',
    '2021-05-25-ශ්‍රී-ලංකාව',
    '2021-05-25-بيان',
    '2021-05-25-Õhtu',
    '2021-05-25-%7Bx%7D {{y}}',
  ];
  const root = makeRoot(
    Object.fromEntries(
      names.flatMap((name) => [
        [
          releaseFile(`${name}.md`),
          releaseText(
            'title: "🎉 <b>\\"A & B\\"</b> {{ x }}"\ndate: 2021-05-25\nmedia: [{type: document, src: "a & b #1.pdf"}]',
          ),
        ],
        [`content/releases/2021/${name}/a & b #1.pdf`, 'x'],
      ]),
    ),
  );
  await build(root);
  const files = Object.keys(bytesOf(root));
  for (const slug of ['talks-visit-2', 'ශ්‍රී-ලංකාව', 'بيان', 'õhtu', '7bx-7d-y'])
    for (const file of ['index.html', 'index.json', 'index.md', 'a & b #1.pdf'])
      assert.ok(files.includes(`2021/05/25/${slug}/${file}`), `${slug}/${file}`);
  assert.match(
    readFileSync(path.join(root, 'dist/2021/05/25/õhtu/index.html'), 'utf8'),
    /<h1[^>]*>🎉 &lt;b(>|&gt;)(&quot;|")A &amp; B/,
  );
});

test('a site without a release is built', async () => {
  const report = await build(makeRoot({}));
  assert.deepEqual([report.releases, report.search.shards], [0, 0]);
});
