import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FailureError } from '../../src/cli/command.ts';
import { failureProblem } from '../../src/cli/failureProblem.ts';

const failing = (code: string) => Object.assign(new Error(`${code}: it failed`), { code });

test('a failure of the machine is a problem with the hint that people read on stderr', () => {
  assert.match(failureProblem(failing('ENOSPC'), '/site').hint, /^The disk is full\./);
  assert.equal(failureProblem(failing('EIO'), '/site').hint, '');
  assert.equal(
    failureProblem(new FailureError('dist is a file', 'Choose another.'), '/site').hint,
    'Choose another.',
  );
});
