import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/read/content.ts';
import { asNobody } from '../tools/asNobody.ts';
import { assertProblems } from '../tools/expectedProblems.ts';
import { makePicture } from '../tools/pictures.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-visit.md');
const FOLDER = 'content/releases/2021/2021-05-25-visit';
const OTHER = releaseFile('2021-05-26-other.md');
const GIVEN = 'title: A visit\ndate: 2021-05-25\n';
const documents = (...names: readonly string[]) =>
  `${GIVEN}media:\n${names.map((name) => `  - {type: document, src: ${name}}`).join('\n')}`;

async function problemsAt(root: string) {
  const { problems } = await readContent(root);
  return problems.map(({ code, file, line }) => `${file}:${line} ${code}`);
}

test('a file or folder that may not be read is an error where it is named, and hides no other', async () => {
  const root = makeRoot({
    [FILE]: releaseText(documents('closed.pdf', 'sub/brief.pdf', 'open.pdf')),
    [`${FOLDER}/closed.pdf`]: 'x',
    [`${FOLDER}/open.pdf`]: 'x',
    [`${FOLDER}/sub/brief.pdf`]: 'x',
    [OTHER]: releaseText('titel: Other'),
    'content/releases/1999/1999-01-02-x.md': 'x',
    'content/releases/1998/1998-01-02-x.md': 'x',
  });
  chmodSync(root, 0o755);
  const closed: Readonly<Record<string, number>> = {
    [`${FOLDER}/closed.pdf`]: 0o200,
    [`${FOLDER}/sub`]: 0o300,
    'content/releases/1999': 0o300,
    // Its names may be read, its files not.
    'content/releases/1998': 0o644,
  };
  for (const [name, mode] of Object.entries(closed)) chmodSync(path.join(root, name), mode);
  const found = await asNobody(() => problemsAt(root));
  // So that they can be removed.
  for (const name of Object.keys(closed)) chmodSync(path.join(root, name), 0o755);
  assert.deepEqual(found.sort(), [
    'content/releases/1998/1998-01-02-x.md:1 file-unreadable',
    'content/releases/1999:1 folder-unreadable',
    `${FILE}:5 attachment-unreadable`,
    `${FILE}:6 attachment-unreadable`,
    `${FOLDER}/sub:1 folder-unreadable`,
    `${OTHER}:1 key-missing`,
    `${OTHER}:1 key-missing`,
    `${OTHER}:2 key-unknown`,
  ]);
});

test('a link out of the site’s folder is refused as a file, but not as a release’s own folder', async () => {
  const elsewhere = makeRoot({ 'secret.txt': 'password', 'media/photos.txt': 'x' });
  const root = makeRoot({
    [FILE]: releaseText(documents('notes.txt', 'within.txt')),
    [`${FOLDER}/real.txt`]: 'x',
    [OTHER]: releaseText(documents('photos.txt', 'stray.txt').replace('2021-05-25', '2021-05-26')),
  });
  symlinkSync(path.join(elsewhere, 'secret.txt'), path.join(root, FOLDER, 'notes.txt'));
  symlinkSync('real.txt', path.join(root, FOLDER, 'within.txt'));
  symlinkSync('../secret.txt', path.join(elsewhere, 'media/stray.txt'));
  symlinkSync(path.join(elsewhere, 'media'), path.join(root, 'content/releases/2021/2021-05-26-other'));
  const { problems } = await readContent(root);
  assert.deepEqual(
    problems.map(({ code, file, line }) => `${file}:${line} ${code}`),
    [`${FILE}:5 attachment-outside`, `${OTHER}:6 attachment-outside`],
  );
  assert.match(`${problems[0]?.message}. ${problems[0]?.hint}`, /a link to .*secret\.txt.*Copy the file/);
});

test('releases in a linked folder elsewhere have their files beside them', async () => {
  const elsewhere = makeRoot({
    '2021/2021-05-25-visit.md': releaseText(documents('brief.pdf')),
    '2021/2021-05-25-visit/brief.pdf': 'x',
  });
  const root = makeRoot({});
  mkdirSync(path.join(root, 'content/releases'));
  symlinkSync(path.join(elsewhere, '2021'), path.join(root, 'content/releases/2021'));
  const { releases, problems } = await readContent(root);
  assert.deepEqual(problems, []);
  assert.equal(releases[0]?.attachments.length, 1);
});

test('a document that would run as part of the site is an error where it is named', async () => {
  const [page] = await assertProblems({
    [FILE]: releaseText(
      documents(
        'brief.pdf',
        '«attachment-unsafe»page.html',
        '«attachment-unsafe»data.XML',
        '«attachment-unsafe»drawing.svg',
        'plain.svg',
      ).replace(/src: «attachment-unsafe»/g, '«attachment-unsafe»src: '),
      'A [script](«attachment-unsafe»run.mjs)',
    ),
    [`${FOLDER}/brief.pdf`]: 'x',
    [`${FOLDER}/page.html`]: 'x',
    [`${FOLDER}/data.XML`]: '<x xmlns="http://www.w3.org/1999/xhtml"/>',
    [`${FOLDER}/drawing.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    [`${FOLDER}/plain.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    [`${FOLDER}/run.mjs`]: 'x',
  });
  assert.match(`${page?.message}. ${page?.hint}`, /page\.html would be opened as a part of this site.*PDF/);
});

test('a name that sets a host up, or that a server may run, is no document’s and no picture’s', async () => {
  const [settings] = await assertProblems({
    [FILE]: releaseText(
      documents('«attachment-unsafe».htaccess', '«attachment-unsafe».svn/plan.txt').replace(
        /src: «attachment-unsafe»/g,
        '«attachment-unsafe»src: ',
      ),
      '![A](«attachment-unsafe»photo.php.png)',
    ),
    [`${FOLDER}/.htaccess`]: 'x',
    [`${FOLDER}/.svn/plan.txt`]: 'x',
    [`${FOLDER}/photo.php.png`]: await makePicture(9, 9),
  });
  assert.match(settings?.message ?? '', /\.htaccess has a name by which web hosts are set up/);
});

test('an address that is read as a file’s name is told with the address that is meant', async () => {
  const problems = await assertProblems({
    [FILE]: releaseText(
      GIVEN,
      [
        '[a](«attachment-missing»www.example.org/x)',
        '[b](«attachment-missing»../q22/)',
        '[c](«attachment-missing»2026-04-15-q22.et.md)',
        '[d](«attachment-missing»../2026/2026-04-15-q22.md)',
        '[e](«attachment-missing»press@example.org)',
        '[f](«attachment-missing»brief.pdf)',
      ].join('\n'),
    ),
  });
  assert.deepEqual(
    problems.map(({ hint }) => hint),
    [
      'Write https://www.example.org/x',
      'Write the whole address on this site, such as /2021/05/25/nato-summit/.',
      'Write the address of that release, such as /2026/04/15/q22/.',
      'Write the address of that release, such as /2026/04/15/q22/.',
      'Write mailto:press@example.org',
      `Put it into ${FOLDER}/.`,
    ],
  );
});
