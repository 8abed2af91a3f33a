import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { makeRoot } from '../tools/siteRoot.ts';

const PACKAGE = path.resolve(import.meta.dirname, '../..');

/** A copy of the program, in a folder of this name or none of its own, with nothing compiled yet; its packages are links to ours. */
function copyProgram(folder = ''): string {
  const copy = path.join(makeRoot({}), folder);
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'src', 'templates'])
    cpSync(path.join(PACKAGE, name), path.join(copy, name), { recursive: true });
  mkdirSync(path.join(copy, 'node_modules'), { recursive: true });
  for (const name of readdirSync(path.join(PACKAGE, 'node_modules'))) {
    if (!name.startsWith('.'))
      symlinkSync(path.join(PACKAGE, 'node_modules', name), path.join(copy, 'node_modules', name));
  }
  return copy;
}

const run = (program: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, [path.join(program, 'src/cli/communique.js'), ...args], {
    encoding: 'utf8',
  });

const compiledIn = (program: string) =>
  readdirSync(path.join(program, 'node_modules/.cache/communique')).filter((name) => !name.endsWith('.json'));

function editUsage(program: string, from: string, to: string): void {
  const file = path.join(program, 'src/cli/main.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('the compiled program', () => {
  it('is made at the first run, used at the next, and made again when a source changes', async () => {
    const program = copyProgram();
    assert.match(run(program, '--help'), /make dist/);
    assert.match(run(program, '--help'), /make dist/);
    assert.equal(compiledIn(program).length, 1);
    // A source saved within the run that compiles it is not trusted; this one is older than the next run.
    await new Promise((resolve) => setTimeout(resolve, 50));
    editUsage(program, 'make dist/', 'produce dist/');
    assert.match(run(program, '--help'), /produce dist/);
    assert.equal(compiledIn(program).length, 2);
  });

  it('builds the bytes that the sources build', () => {
    const program = copyProgram();
    const root = path.join(PACKAGE, 'tests/sites/languages');
    const site = makeRoot({});
    cpSync(root, site, { recursive: true });
    const now = ['--now', '2026-01-01T00:00:00Z'];
    run(program, 'build', '--root', site, '--out', path.join(site, 'compiled'), ...now);
    assert.ok(existsSync(path.join(program, 'node_modules/.cache/communique')));
    const sources = spawnSync(
      process.execPath,
      [
        path.join(program, 'src/cli/communique.js'),
        ...['build', '--root', site, '--out', path.join(site, 'sources'), ...now],
      ],
      { env: { ...process.env, COMMUNIQUE_SOURCES: '1' }, encoding: 'utf8' },
    );
    assert.equal(sources.status, 0, sources.stderr);
    assert.deepEqual(folderBytes(path.join(site, 'compiled')), folderBytes(path.join(site, 'sources')));
  });

  const ownFooter = { 'templates/parts/footer.tsx': 'export default () => <footer>Ours</footer>;' };

  it('builds in a folder whose path means something else in a URL, also with templates of a site’s own', () => {
    const program = copyProgram('my archive #1 %20');
    const site = makeRoot(ownFooter);
    run(program, 'build', '--root', makeRoot({}));
    run(program, 'build', '--root', site);
    assert.match(readFileSync(path.join(site, 'dist/index.html'), 'utf8'), /<footer>Ours/);
  });

  it('says where a site’s own templates cannot be loaded', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(copyProgram('what?'), 'src/cli/communique.js'), 'build', '--root', makeRoot(ownFooter)],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stderr, /^The program lies in \S+what\?, .*\nMove it to a folder without a question mark/);
  });

  it('is done without where its folder cannot be written', () => {
    const program = copyProgram();
    writeFileSync(path.join(program, 'node_modules/.cache'), 'no folder');
    assert.match(run(program, '--help'), /make dist/);
  });

  it('says where a source does not compile', () => {
    const program = copyProgram();
    editUsage(program, 'const usage', 'const const usage');
    const { status, stderr } = spawnSync(process.execPath, [path.join(program, 'src/cli/communique.js')], {
      encoding: 'utf8',
    });
    assert.notEqual(status, 0);
    assert.match(stderr, /^src\/cli\/main\.ts:\d+:\d+\n {4}error: Expected [^\n]*\n\nNothing was done/);
  });
});

function folderBytes(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file), readFileSync(file, 'base64')];
    }),
  );
}
