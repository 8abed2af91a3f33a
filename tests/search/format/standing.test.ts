import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWithdrawn, lengthOf, standingOf } from '../../../src/search/format/standing.ts';

test('a standing is a byte, never 0, that tells the length within a fifth and whether it is withdrawn', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000_000 }), fc.boolean(), (words, withdrawn) => {
      const standing = standingOf(words, withdrawn);
      assert.ok(Number.isInteger(standing) && standing > 0 && standing < 256);
      assert.equal(isWithdrawn(standing), withdrawn);
      const ratio = (lengthOf(standing) + 1) / (words + 1);
      assert.ok(ratio > 0.8 && ratio < 1.2, `${words} words as ${lengthOf(standing)}`);
    }),
  );
});
