import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plural } from '../../src/lib/plural.ts';

describe('plural', () => {
  it('chooses the form of the language and writes the number in it', () => {
    const english = plural('en', { one: '# page', other: '# pages' });
    assert.deepEqual([0, 1, 2, 12_694].map(english), ['0 pages', '1 page', '2 pages', '12,694 pages']);
  });

  it('falls back to the form that every language has', () => {
    assert.equal(plural('ru', { other: 'x #' })(21), 'x 21');
  });
});
