import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutText } from '../../src/lib/cutText.ts';

describe('a text that is cut', () => {
  it('is left alone where it is short enough, and ends between words where it is not', () => {
    assert.equal(cutText('The ferry\n sails', 15), 'The ferry sails');
    assert.equal(cutText('The ferry sails, late', 18), 'The ferry sails…');
  });

  it('keeps whole what is drawn as one letter', () => {
    const family = '👨‍👩‍👧‍👦';
    assert.equal(cutText(family.repeat(4), 30), `${family.repeat(2)}…`);
    assert.equal(cutText('e\u0301'.repeat(9), 8), `${'e\u0301'.repeat(3)}…`);
  });

  it('is never longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        assert.ok(cutText(text, limit).length <= limit);
      }),
    );
  });
});
