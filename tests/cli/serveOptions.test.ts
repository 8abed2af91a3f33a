import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { FailureError, UsageError } from '../../src/cli/command.ts';
import { parseServeOptions } from '../../src/cli/serve/serveOptions.ts';

const cwd = import.meta.dirname;

test('without options the site here goes to dist/ and port 8080', () => {
  assert.deepEqual(parseServeOptions([], cwd), {
    root: cwd,
    out: path.join(cwd, 'dist'),
    drafts: false,
    port: 8080,
  });
});

test('drafts go to a preview folder, and into dist/ under no name of it', () => {
  assert.equal(parseServeOptions(['--drafts'], cwd).out, path.join(cwd, '.communique/preview'));
  for (const out of ['dist', './x/../dist/', 'dist/press', path.join(cwd, 'dist')]) {
    assert.throws(() => parseServeOptions(['--drafts', '--out', out], cwd), UsageError, out);
  }
  assert.equal(parseServeOptions(['--drafts', '--out', 'distant'], cwd).out, path.join(cwd, 'distant'));
});

test('a port is a number from 0 to 65535', () => {
  for (const port of ['0', '65535'])
    assert.equal(parseServeOptions(['--port', port], cwd).port, Number(port));
  for (const port of ['65536', '80a', '', '1e3', '8080.5']) {
    assert.throws(() => parseServeOptions(['--port', port], cwd), UsageError, port);
  }
});

test('a root that does not exist is named', () => {
  assert.throws(
    () => parseServeOptions(['--root', 'nowhere'], cwd),
    (error) => {
      return error instanceof FailureError && error.message.includes(path.join(cwd, 'nowhere'));
    },
  );
});
