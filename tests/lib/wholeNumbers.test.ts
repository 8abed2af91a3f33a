import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitNumbers } from '../../src/lib/wholeNumbers.ts';
import { assertGrowsEvenly } from '../tools/growth.ts';

const found = (text: string) =>
  splitNumbers(text)
    .filter(({ isNumber }) => isNumber)
    .map((piece) => piece.text);

describe('numbers that stay whole', () => {
  it('are telephone numbers and numbers with a sign', () => {
    assert.deepEqual(found('اتصلوا على +962 6 555 0100 أو “+1 (202) 514-2007”.'), [
      '+962 6 555 0100',
      '+1 (202) 514-2007',
    ]);
    assert.deepEqual(found('-3,4 %, (−12) and –1 200.5 or +10 000, 5'), [
      '-3,4',
      '−12',
      '–1 200.5',
      '+10 000',
    ]);
    assert.deepEqual(found('+372 5555 1234 (24 h)'), ['+372 5555 1234']);
  });

  it('are not ranges, dates, or parts of a word', () => {
    for (const text of ['12–14', '2020-2024', '12 -14', 'Covid-19', 'كوفيد-19', '2024-03-01', 'a+1', '- 5'])
      assert.deepEqual(splitNumbers(text), [{ text, isNumber: false }]);
  });

  it('stand between pieces that make up the rest of the text', () => {
    assert.deepEqual(splitNumbers('+1 200 and −3'), [
      { text: '+1 200', isNumber: true },
      { text: ' and ', isNumber: false },
      { text: '−3', isNumber: true },
    ]);
    assert.deepEqual(splitNumbers(''), []);
  });

  it('are found in long rows of signs and digits', async () => {
    await assertGrowsEvenly(40_000, (size) => splitNumbers('+1-1 000 '.repeat(size)));
    await assertGrowsEvenly(40_000, (size) => splitNumbers(`+${'1'.repeat(size)}`));
  });
});
