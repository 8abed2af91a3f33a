import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../../src/cli/main.ts';
import { run } from '../tools/builtSite.ts';
import { makeRoot } from '../tools/siteRoot.ts';
import { scratchTerminal } from './scratchSite.ts';

const BIN = path.resolve(import.meta.dirname, '../../src/cli/communique.js');

const COMMANDS = ['build', 'serve', 'new', 'import', 'check', 'search', 'export'];

for (const command of COMMANDS) {
  test(`communique ${command} --help prints its own help and does nothing`, async () => {
    const { exit, out, err } = await run([command, '--help']);
    assert.deepEqual([exit, err], [0, '']);
    assert.match(out, new RegExp(`^communique ${command}\\b`));
    assert.match(out, /--root DIR/);
  });

  test(`communique ${command} with an option that it does not have is wrong usage`, async () => {
    const { exit, out, err } = await run([command, '--fast']);
    assert.equal(exit, 2);
    assert.equal(out, '');
    assert.match(err, /--fast/);
    assert.match(err, new RegExp(`See communique ${command} --help`));
    assert.doesNotMatch(err, /\n\s+at /);
  });
}

test('whatever fails is told, from the loading of a command on', async () => {
  for (const failure of [new Error('no disk'), 'no disk']) {
    let told = '';
    const exit = await runCommand(['check', '--help'], {
      ...scratchTerminal('/'),
      out: () => {
        throw failure;
      },
      err: (text) => {
        told += text;
      },
    });
    assert.deepEqual([exit, told], [1, 'no disk\n']);
  }
});

test('help lists every command; no command at all is wrong usage', async () => {
  const help = await run(['--help']);
  assert.equal(help.exit, 0);
  for (const name of COMMANDS) assert.match(help.out, new RegExp(`^ {2}${name}\\b`, 'm'));
  assert.equal((await run([])).exit, 2);
});

test('a command that there is not is wrong usage, and said so', async () => {
  const { exit, out, err } = await run(['biuld']);
  assert.deepEqual([exit, out], [2, '']);
  assert.match(err, /There is no command "biuld"/);
});

test('wrong values are wrong usage', async () => {
  const wrong = [
    ['build', '--now', 'tomorrow'],
    ['build', '--now'],
    ['build', 'content'],
    ['check', '--now', '2021-02-30'],
    ['check', '--root'],
  ];
  for (const args of wrong) {
    const { exit, err } = await run(args);
    assert.equal(exit, 2, args.join(' '));
    assert.match(err, /See communique \w+ --help/);
  }
});

test('a folder that is no site is an error of the content, with a way out', async () => {
  for (const command of ['build', 'check']) {
    const { exit, out, err } = await run([command, '--root', path.join(makeRoot({}), 'nowhere')]);
    assert.equal(exit, 1);
    assert.match(out + err, /there is no content\/site\.yaml here/);
    assert.match(out + err, /--root DIR/);
  }
});

test('the installed program runs from any folder and gives its exit code', () => {
  const cwd = makeRoot({ 'content/releases/2021-05-25-a.md': 'no front matter\n' });
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'check'], { cwd, encoding: 'utf8' });
  assert.equal(status, 1, stderr);
  assert.match(stdout, /^content\/releases\/2021-05-25-a\.md:1:1$/m);
});
