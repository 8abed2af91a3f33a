import assert from 'node:assert/strict';
import fs, { readdirSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { mock, test } from 'node:test';
import { createFile, replaceFile } from '../../src/disk/newFile.ts';
import { makeRoot } from '../tools/siteRoot.ts';

const root = makeRoot({});
const newFolder = (name: string) => path.join(root, 'new', name);

test('a file is made with its folder, and never over another', () => {
  const file = path.join(newFolder('plain'), 'a.md');
  assert.equal(createFile(file, 'one'), true);
  assert.equal(createFile(file, 'two'), false);
  assert.equal(readFileSync(file, 'utf8'), 'one');
  replaceFile(file, 'three');
  assert.equal(readFileSync(file, 'utf8'), 'three');
  assert.deepEqual(readdirSync(path.dirname(file)), ['a.md']);
});

test('a disk without links takes files all the same, whatever it calls their lack', async (t) => {
  for (const code of ['EISDIR', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'UNKNOWN']) {
    await t.test(code, () => {
      const file = path.join(newFolder(code), 'a.md');
      refusing({ linkSync: code }, () => {
        assert.equal(createFile(file, 'one'), true);
        assert.equal(createFile(file, 'two'), false);
      });
      assert.equal(readFileSync(file, 'utf8'), 'one');
      assert.deepEqual(readdirSync(path.dirname(file)), ['a.md']);
    });
  }
});

test('a full disk is told, and keeps nothing of the file', () => {
  const file = path.join(newFolder('full'), 'a.md');
  replaceFile(path.join(newFolder('full'), 'b.md'), '');
  refusing({ linkSync: 'ENOSPC' }, () => assert.throws(() => createFile(file, 'one'), { code: 'ENOSPC' }));
  refusing({ writeFileSync: 'ENOSPC' }, () =>
    assert.throws(() => createFile(file, 'one'), { code: 'ENOSPC' }),
  );
  assert.deepEqual(readdirSync(path.dirname(file)), ['b.md']);
});

/** Runs `work` while functions of `node:fs` fail with codes. */
function refusing(codes: Partial<Record<'linkSync' | 'writeFileSync', string>>, work: () => void): void {
  for (const name of ['linkSync', 'writeFileSync'] as const) {
    const code = codes[name];
    if (code === undefined) continue;
    mock.method(fs, name, () => {
      throw Object.assign(new Error(code), { code });
    });
  }
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    mock.restoreAll();
    syncBuiltinESMExports();
  }
}
