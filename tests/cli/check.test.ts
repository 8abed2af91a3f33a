import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { run } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-a.md');

test('check prints problems with their places, errors first, and writes no site', async () => {
  const root = makeRoot({
    [releaseFile('2021-05-24-b.md')]: releaseText('title: B\ndate: 2021-05-25'),
    [FILE]: releaseText('title: A\ndate: 2021-05-25\ntopics: [nato]'),
  });
  const { exit, out } = await run(['check', '--root', root]);
  assert.equal(exit, 1);
  assert.equal(
    out,
    `${FILE}:4:10
    error: "nato" is not in content/topics.yaml [term-unknown]
    Add it to content/topics.yaml.

${releaseFile('2021-05-24-b.md')}:3:1
    warning: the file name says 2021-05-24, the date says 2021-05-25 [date-mismatch]
    The page goes by the date.

1 error, 1 warning
`,
  );
  assert.equal(existsSync(path.join(root, 'dist')), false);
});

test('check --json prints an array of problems, [] when there are none', async () => {
  const good = makeRoot({ [FILE]: releaseText('title: A\ndate: 2021-05-25') });
  assert.deepEqual(await run(['check', '--json', '--root', good]), { exit: 0, out: '[]\n', err: '' });
  const { exit, out } = await run(['check', '--json', '--root', makeRoot({ [FILE]: '' })]);
  assert.equal(exit, 1);
  assert.deepEqual(JSON.parse(out), [
    {
      severity: 'error',
      code: 'file-empty',
      message: 'the file is empty',
      hint: 'Fill it in or delete it.',
      file: FILE,
      line: 1,
      column: 1,
    },
  ]);
});

test('a warning alone leaves the exit code 0', async () => {
  const { exit, out } = await run([
    'check',
    '--root',
    makeRoot({ [releaseFile('2021-05-24-b.md')]: releaseText('title: B\ndate: 2021-05-25') }),
  ]);
  assert.equal(exit, 0);
  assert.match(out, /1 warning\n$/);
});

test('--now decides what is held back', async () => {
  const root = makeRoot({
    [FILE]: releaseText('title: A\ndate: 2021-05-25', '[s](/2026/02/01/s/)'),
    [releaseFile('2026-02-01-s.md')]: releaseText('title: S\ndate: 2026-02-01\nembargo: 2026-02-01'),
  });
  // In the time zone of the site.
  assert.equal((await run(['check', '--root', root, '--now', '2026-01-31 23:59'])).exit, 1);
  assert.equal((await run(['check', '--root', root, '--now', '2026-02-01'])).exit, 0);
});
