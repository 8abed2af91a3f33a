import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Cbor } from '../../src/lib/cbor.ts';
import { decodeCbor, encodeCbor } from '../../src/lib/cbor.ts';

const { item } = fc.letrec<{ item: Cbor; list: Cbor[] }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    fc.string({ unit: 'grapheme' }),
    tie('list'),
  ),
  list: fc.array(tie('item')),
}));

describe('CBOR', () => {
  it('comes back as it was written', () => {
    fc.assert(fc.property(item, (value) => assert.deepEqual(decodeCbor(encodeCbor(value)), value)));
  });

  it('is written as in the examples of RFC 8949, appendix A', () => {
    const hex = (value: Cbor) => Buffer.from(encodeCbor(value)).toString('hex');
    assert.equal(hex(23), '17');
    assert.equal(hex(24), '1818');
    assert.equal(hex(1000), '1903e8');
    assert.equal(hex(1000000), '1a000f4240');
    assert.equal(hex('ü'), '62c3bc');
    assert.equal(hex([1, [2, 3], [4, 5]]), '8301820203820405');
  });

  it('refuses what it does not cover, and bytes that end too early or too late', () => {
    for (const bytes of [
      '',
      '20',
      'f6',
      '1b0000000000000001',
      '9fff',
      '8201',
      '6261',
      '0101',
      '9affffffff',
    ]) {
      assert.throws(() => decodeCbor(Buffer.from(bytes, 'hex')), RangeError, bytes);
    }
    for (const number of [-1, 0.5, 2 ** 32]) assert.throws(() => encodeCbor(number), RangeError);
  });
});
