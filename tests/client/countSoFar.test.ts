import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countSoFar } from '../../src/client/countSoFar.ts';

test('a count that is not final says that there may be more, and none yet says nothing', () => {
  assert.equal(countSoFar(1204, true, 'en'), '1,204');
  assert.equal(countSoFar(1204, false, 'de'), '1.204+');
  assert.equal(countSoFar(0, true, 'en'), '0');
  assert.equal(countSoFar(0, false, 'en'), '');
});
