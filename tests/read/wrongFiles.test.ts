import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/read/content.ts';
import { assertProblems } from '../tools/expectedProblems.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-visit.md');
const GOOD = releaseText('title: A visit\ndate: 2021-05-25');

test('a file without a byte, or with blanks only, is empty', async () => {
  await assertProblems({ [FILE]: '«file-empty»', [releaseFile('2021-05-26-b.md')]: '«file-empty»\n \n' });
});

test('a file without front matter is an error at its start', async () => {
  await assertProblems({ [FILE]: '«front-matter-missing»Brussels, 25 May 2021\n' });
});

test('front matter that is never closed, or is closed by more than hyphens, is an error', async () => {
  await assertProblems({
    [FILE]: '«front-matter-open»---\ntitle: A\ndate: 2021-05-25\n\nWords.\n',
    [releaseFile('2021-05-26-b.md')]: '«front-matter-open»---\ntitle: A\ndate: 2021-05-25\n---- \n\nWords.\n',
  });
});

test('front matter that is a list or one text is an error', async () => {
  await assertProblems({
    [FILE]: '«front-matter-shape»---\n- title\n- date\n---\nx\n',
    [releaseFile('2021-05-26-b.md')]: '«front-matter-shape»---\njust words\n---\nx\n',
  });
});

for (const language of ['js', 'javascript', 'json', 'toml', 'coffee', 'cson', 'yaml', 'ts']) {
  test(`front matter marked "${language}" is an error and runs nothing`, async () => {
    const flag = path.join(makeRoot({}), 'ran');
    const code = `require('node:fs').writeFileSync(${JSON.stringify(flag)}, 'x')`;
    await assertProblems({
      [FILE]: `«front-matter-language»---${language}\n{ title: ${code}, date: '2021-05-25' }\n---\n\nx\n`,
      [releaseFile('2021-05-26-b.md')]: `«front-matter-language»--- ${language}\n${code}\n---\n\nx\n`,
    });
    assert.equal(existsSync(flag), false);
  });
}

test('a tag of YAML that stands for code runs nothing', async () => {
  const flag = path.join(makeRoot({}), 'ran');
  const root = makeRoot({
    [FILE]: releaseText(
      `title: !!js/function 'function () { require("fs").writeFileSync("${flag}", "x") }'\ndate: 2021-05-25`,
    ),
  });
  await readContent(root);
  assert.equal(existsSync(flag), false);
});

test('the first byte that is not UTF-8 is named by line and column', async () => {
  const text = '---\ntitle: Näide\ndate: 2021-05-25\n---\n\nõ ';
  const bad = Buffer.concat([Buffer.from(text), Buffer.from([0xe4]), Buffer.from(' x\n')]);
  const { problems } = await readContent(makeRoot({ [FILE]: bad }));
  assert.deepEqual(
    problems.map(({ code, line, column }) => ({ code, line, column })),
    [{ code: 'encoding', line: 6, column: 3 }],
  );
});

test('a byte that is not UTF-8 is found in a file with a byte order mark and with CRLF', async () => {
  const bad = Buffer.concat([
    Buffer.from('\uFEFF---\r\ntitle: '),
    Buffer.from([0xff]),
    Buffer.from('\r\n---\r\n'),
  ]);
  const { problems } = await readContent(makeRoot({ [FILE]: bad }));
  assert.deepEqual(
    problems.map(({ line, column }) => ({ line, column })),
    [{ line: 2, column: 8 }],
  );
});

test('UTF-16 and NUL bytes are an encoding error in their place', async () => {
  const utf16 = Buffer.from(GOOD, 'utf16le');
  const { problems } = await readContent(
    makeRoot({ [FILE]: utf16, [releaseFile('2021-05-26-b.md')]: GOOD.replace('Words', 'Wo\0rds') }),
  );
  assert.deepEqual(
    problems.map(({ code, line, column }) => ({ code, line, column })),
    [
      { code: 'encoding', line: 1, column: 2 },
      { code: 'encoding', line: 6, column: 3 },
    ],
  );
});

test('an explosion of YAML aliases is an error, not a full memory', async () => {
  const levels = Array.from({ length: 12 }, (_, index) => {
    const previous = `*a${index - 1}`;
    return `a${index}: &a${index} [${index === 0 ? 'x, x' : Array(10).fill(previous).join(', ')}]`;
  });
  const { releases, problems } = await readContent(makeRoot({ [FILE]: releaseText(levels.join('\n')) }));
  assert.deepEqual(releases, []);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['yaml-invalid'],
  );
});

for (const [what, deep] of [
  ['brackets', `title: ${'['.repeat(300_000)}${']'.repeat(300_000)}`],
  ['brackets on lines of their own', `title:\n${'  [\n'.repeat(300_000)}`],
  ['braces', `title: ${'{a: '.repeat(300_000)}1${'}'.repeat(300_000)}`],
  ['indented keys', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['hyphens', `title:\n  ${'- '.repeat(300_000)}x`],
] as const) {
  test(`YAML nested without end in ${what} is an error, not a crash`, async () => {
    const { releases, problems } = await readContent(makeRoot({ [FILE]: releaseText(deep) }));
    assert.deepEqual(releases, []);
    assert.deepEqual(
      problems.map(({ code, file }) => ({ code, file })),
      [{ code: 'yaml-deep', file: FILE }],
    );
  });
}

test('a suffix that is no language of the site is an error', async () => {
  await assertProblems({ [releaseFile('2021-05-25-visit.fr.md')]: `«language-unknown»${GOOD}` });
});

test('a link to nothing and a folder named like a file are errors that name them', async () => {
  const root = makeRoot({ [releaseFile('2021-05-26-b.md')]: releaseText('title: B\ndate: 2021-05-26') });
  symlinkSync(path.join(root, 'nowhere'), path.join(root, FILE));
  mkdirSync(path.join(root, releaseFile('2021-05-27-folder.md')));
  const { releases, problems } = await readContent(root);
  assert.deepEqual(
    releases.map(({ id }) => id),
    ['2021-05-26-b'],
  );
  assert.deepEqual(
    problems.map(({ code, file }) => ({ code, file })),
    [{ code: 'file-unreadable', file: FILE }],
  );
});

test('a file of content/ that is a link to nothing, or to itself, is an error: without it pages would lose what it says', async () => {
  const root = makeRoot({ [FILE]: GOOD });
  symlinkSync(path.join(root, 'nowhere'), path.join(root, 'content/terms.yaml'));
  symlinkSync('types.yaml', path.join(root, 'content/types.yaml'));
  const { problems } = await readContent(root);
  assert.deepEqual(problems.map(({ code, file }) => `${code} ${file}`).sort(), [
    'link-broken content/terms.yaml',
    'link-broken content/types.yaml',
  ]);
});

test('a pipe in place of a file is an error and is not waited for', async () => {
  const root = makeRoot({ [releaseFile('2021-05-26-b.md')]: releaseText('title: B\ndate: 2021-05-26') });
  const pipes = [FILE, 'content/contacts.yaml', 'content/pages/about.md'];
  for (const pipe of pipes) {
    mkdirSync(path.dirname(path.join(root, pipe)), { recursive: true });
    execFileSync('mkfifo', [path.join(root, pipe)]);
  }
  const { problems } = await readContent(root);
  assert.deepEqual(
    problems.map(({ code, file }) => `${code} ${file}`).sort(),
    pipes.map((pipe) => `file-unreadable ${pipe}`).sort(),
  );
});

test('a text that is no .md is not passed over in silence', async () => {
  await assertProblems({
    [FILE]: GOOD,
    'content/releases/2021/2021-05-26-b.markdown': '«release-ending»---\ntitle: B\n---\nx\n',
  });
});

test('a dated file in the folder of another release is not passed over in silence', async () => {
  const problems = await assertProblems({
    [FILE]: GOOD,
    'content/releases/2021/2021-05-25-visit/2021-05-26-b.md':
      '«release-hidden»---\ntitle: B\ndate: 2021-05-26\n---\nx\n',
  });
  assert.match(problems[0]?.message ?? '', /2021-05-25-visit/);
});

const UNREAD: Readonly<Record<string, { file: string; says: RegExp }>> = {
  'a release directly below content/': {
    file: 'content/2021-05-26-b.md',
    says: /not read.*Move it to content\/releases\//,
  },
  'a vocabulary whose name is misspelt': {
    file: 'content/organizations.yaml',
    says: /Did you mean "organisations\.yaml"/,
  },
  'a vocabulary of another ending': { file: 'content/topics.yml', says: /Did you mean "topics\.yaml"/ },
  'settings that there are none of': { file: 'content/navigation.yaml', says: /Known: site\.yaml, contacts/ },
  'a document that no release has': { file: 'content/brief.pdf', says: /its folder.*public\// },
};

for (const [what, { file, says }] of Object.entries(UNREAD)) {
  test(`${what} is a warning that says where it belongs`, async () => {
    const [problem] = await assertProblems({ [FILE]: GOOD, [file]: '«content-unread»x\n' });
    assert.match(`${problem?.message}. ${problem?.hint}`, says);
    assert.equal(problem?.severity, 'warning');
  });
}

test('a folder beside that of the releases is a warning, which says if its name is misspelt', async () => {
  const root = makeRoot({ [FILE]: GOOD, 'content/release/2021-05-26-b.md': GOOD, 'content/data/x.csv': 'x' });
  const { problems } = await readContent(root);
  assert.deepEqual(
    problems.map(({ file, code, hint }) => ({ file, code, isMeant: hint === 'Did you mean "releases"?' })),
    [
      { file: 'content/data', code: 'content-unread', isMeant: false },
      { file: 'content/release', code: 'content-unread', isMeant: true },
    ],
  );
});

test('notes on the folder, hidden files and what editors leave beside the content are nobody’s concern', async () => {
  const names = [
    'README.md',
    'LICENSE',
    '.gitignore',
    '.topics.yaml.swp',
    'topics.yaml~',
    'site.yaml.bak',
    '#x#',
  ];
  await assertProblems({
    [FILE]: GOOD,
    ...Object.fromEntries(names.map((name) => [`content/${name}`, 'x\n'])),
  });
});

for (const name of [
  '06.04.2021-b',
  '2021-4-6-b',
  '6-4-2021-b',
  '2021_04_06_b',
  '20210406-b',
  '2021-04-06_b',
]) {
  test(`a file name that begins with a date written as in ${name} is a warning`, async () => {
    const [problem] = await assertProblems({
      [`content/releases/${name}.md`]: '«name-date»---\ntitle: B\ndate: 2021-04-06\n---\n\nWords.\n',
    });
    assert.equal(problem?.severity, 'warning');
    assert.match(problem?.hint ?? '', /2021-04-06-/);
  });
}

test('a file name that begins with other numbers, or with a slug of its own, is left alone', async () => {
  const text = (slug: string) => releaseText(`title: B\ndate: 2021-04-06\n${slug}`);
  await assertProblems({
    'content/releases/2021-142-b.md': text(''),
    'content/releases/112-day.md': text(''),
    'content/releases/5-6-7-september.md': text(''),
    'content/releases/06.04.2021-b.md': text('slug: b'),
  });
});
