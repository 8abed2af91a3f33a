import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Source, sourceText } from '../../src/plan/source.ts';

// Few and short values, so that two that look alike are drawn often; `-`, `"` and digits are what the text is made of.
const { source } = fc.letrec<{ source: Source }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.string({ unit: fc.constantFrom(...'1",-:[]{}#a'), maxLength: 3 }),
    fc.constantFrom<Source>(1, 11, -1, 0.5, true, false, undefined, 'true', '-', ''),
    fc.array(tie('source'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('source'), { maxKeys: 2, noNullPrototype: true }),
  ),
}));

describe('the text of sources', () => {
  it('is the same for equal ones only', () => {
    fc.assert(
      fc.property(source, source, (one, other) => {
        const inOrder = JSON.stringify(one) === JSON.stringify(other);
        if (isDeepStrictEqual(one, other) && inOrder) assert.equal(sourceText(one), sourceText(other));
        if (!isDeepStrictEqual(one, other)) assert.notEqual(sourceText(one), sourceText(other));
      }),
      { numRuns: 5000 },
    );
  });

  it('tells where a string ends by its length, not by what it holds', () => {
    assert.notEqual(sourceText(['a', 'b']), sourceText(['a,1"b']));
    assert.notEqual(sourceText('1'), sourceText(1));
    assert.notEqual(sourceText('-'), sourceText(undefined));
    assert.notEqual(sourceText({ a: 'b,c:1"d' }), sourceText({ a: 'b', c: 'd' }));
  });
});
