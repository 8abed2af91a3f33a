import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ignoresCase } from '../../src/cli/ignoresCase.ts';
import { makeRoot } from '../tools/siteRoot.ts';

test('a disk ignores capitals where one folder answers to both names, not where there are two', () => {
  const isOne = existsSync(path.join(makeRoot({}), 'CONTENT'));
  assert.equal(ignoresCase(makeRoot({})), isOne);
  assert.equal(ignoresCase(makeRoot({ 'CONTENT/x': '' })), isOne);
});
