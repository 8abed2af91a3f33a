import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatBytes } from '../../src/lib/formatBytes.ts';

describe('formatBytes', () => {
  it('takes the unit that leaves a number below a thousand', () => {
    assert.equal(formatBytes(0, 'en'), '0 bytes');
    assert.equal(formatBytes(1, 'en'), '1 byte');
    assert.equal(formatBytes(999, 'en'), '999 bytes');
    assert.equal(formatBytes(1_000, 'en'), '1 kB');
    assert.equal(formatBytes(214_300, 'en'), '214 kB');
    assert.equal(formatBytes(999_600, 'en'), '1 MB');
    assert.equal(formatBytes(1_440_000, 'en'), '1.4 MB');
    assert.equal(formatBytes(12_000_000_000_000, 'en'), '12,000 GB');
  });

  it('writes the unit in the language of the page', () => {
    assert.equal(formatBytes(214_300, 'ru'), '214 кБ');
    assert.equal(formatBytes(1_440_000, 'et'), '1,4 MB');
    assert.equal(formatBytes(214_300, 'ar'), '214 كيلوبايت');
  });

  it('never shows a thousand of a unit that has a larger one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_000_000_000 }), (bytes) => {
        assert.doesNotMatch(formatBytes(bytes, 'en'), /^1,?000/);
      }),
    );
  });
});
