import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameButForCase } from '../../src/check/sameButForCase.ts';
import { loadSite } from '../../src/cli/loadSite.ts';
import { assertProblems, NOW } from '../tools/expectedProblems.ts';
import { makePicture } from '../tools/pictures.ts';
import { makeRoot, releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const A = releaseFile('2021-05-25-a.md');
const B = releaseFile('2021-05-26-b.md');
const a = (more = '', body?: string) => releaseText(`title: A\ndate: 2021-05-25\n${more}`, body);
const b = (more = '', body?: string) => releaseText(`title: B\ndate: 2021-05-26\n${more}`, body);

test('addresses that differ only in capitals are one on some disks: a warning on others', async () => {
  const problems = await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects: {«url-capitals»/Old/: /2021/05/25/a/, «url-capitals»/P/: /2021/, /Q/: /2021/, /q/: /2021/}\n`,
    'content/topics.yaml':
      'nato: {label: NATO}\n«url-capitals»NATO: {label: NATO}\nUN: {label: UN}\nun: {label: UN}\n',
    'public/Feed.xml': '«url-capitals»x',
    'public/x.txt': '«url-capitals»x',
    'public/X.TXT': 'x',
    [A]: a(
      'topics: [NATO, nato, UN]\naliases: [«url-capitals»/old/, /p/, «url-capitals»/Topics/, «url-capitals»/INDEX.HTML, /Topics/x/]',
    ),
    [releaseFile('2021-05-25-a.et.md')]: a('topics: [NATO, nato]\naliases: [/OLD/]'),
  });
  assert.ok(problems.every(({ severity }) => severity === 'warning'));
  const told = problems.map(({ message }) => message);
  assert.ok(told.includes('/Topics/ differs from /topics/ only in capitals'), told.join());
  assert.ok(told.includes(`/P/ differs from /p/ (${A}) only in capitals`), told.join());
});

test('on a disk that ignores capitals, addresses that differ only in them are errors', async () => {
  const { loaded } = await loadSite({ root: makeRoot({}), now: NOW, drafts: false });
  assert.ok(loaded);
  const { archive } = loaded;
  const files = ['Brief.pdf', 'brief.pdf'].map((name) => ({ output: name, from: `public/${name}` }));
  const made = { archive, pages: new Set<string>(), files };
  const context = { site: archive.site, ...made, releases: [], now: NOW };
  const beside = {
    madeWith: () => made,
    passagesOf: () => ({ all: new Set<string>(), headings: [] }),
    typeWord: () => '',
    drafts: new Set<string>(),
    refused: [],
    standing: [],
    refusedPages: [],
    unread: new Set<string>(),
  };
  const severities = [true, false].flatMap((ignoresCase) =>
    [...sameButForCase({ ...context, ...beside, ignoresCase })].map(({ severity }) => severity),
  );
  assert.deepEqual(severities, ['error', 'warning']);
});

test('one picture by two names that differ in capitals is no fault', async () => {
  const picture = await makePicture(2000, 4);
  await assertProblems({
    'content/releases/2021/2021-05-25-a/Photo.png': picture,
    'content/releases/2021/2021-05-26-b/photo.png': picture,
    [A]: a('', '![a](Photo.png)'),
    [B]: b('', '![b](photo.png)'),
  });
});
