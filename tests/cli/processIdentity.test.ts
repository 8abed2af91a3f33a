import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { processRealm } from '../../src/cli/processIdentity.ts';

const PRINT = [
  '--import',
  'tsx',
  '--input-type=module',
  '--eval',
  `import { processRealm } from ${JSON.stringify(path.resolve(import.meta.dirname, '../../src/cli/processIdentity.ts'))};
   process.stdout.write(processRealm());`,
];
const UNSHARE = ['--user', '--map-root-user', '--pid', '--fork', '--mount-proc'];

test('processes that see the same numbers are of one realm, and its name has no space', () => {
  assert.equal(String(execFileSync(process.execPath, PRINT)), processRealm());
  assert.match(processRealm(), /^\S+$/);
});

test('a container with process numbers of its own is another realm', {
  skip: spawnSync('unshare', [...UNSHARE, 'true']).status !== 0 && 'no namespace may be made here',
}, () => {
  assert.notEqual(String(execFileSync('unshare', [...UNSHARE, process.execPath, ...PRINT])), processRealm());
});
