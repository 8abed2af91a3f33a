import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oddNumbers } from '../../src/markdown/oddNumbers.ts';

test('a sentence that begins with a day or a year is found where markdown makes it a list of one', () => {
  assert.deepEqual(oddNumbers('First.\n\n1938. aasta sild suletakse.\n\nSecond.\n'), [
    { marker: '1938.', shown: '1938.', line: 2 },
  ]);
  assert.deepEqual(oddNumbers('1) only this\n'), [{ marker: '1)', shown: '1)', line: 0 }]);
});

test('a number that markdown shows as another one is found', () => {
  assert.deepEqual(oddNumbers('1938. aasta sild suletakse.\n\n25. mail 2021\navati uus.\n'), [
    { marker: '25.', shown: '1939.', line: 2 },
  ]);
  assert.deepEqual(oddNumbers('1. one\n2. two\n4. three\n'), [{ marker: '4.', shown: '3.', line: 2 }]);
});

test('lists, escaped numbers, numbers within text, code and items of bullets are left alone', () => {
  for (const body of [
    '1. one\n2. two\n',
    '1. one\n1. two\n1. three\n',
    '7. one\n\n   more of it\n\n8. two\n',
    '1938\\. aasta sild\n',
    'It was\n1938. A year.\n',
    '    25. code\n',
    '- 25. mail\n- 26. mail\n',
    '25.mail\n',
  ])
    assert.deepEqual(oddNumbers(body), [], body);
});

test('a count that goes on beyond headings and quotations is left alone; what is in none is found', () => {
  assert.deepEqual(oddNumbers('1. one\n\n## Part\n\n2. two\n\n> said\n\n3. three\n'), []);
  assert.deepEqual(oddNumbers('6. six\n7. seven\n\nText.\n\n1. of another\n\nText.\n\n8. eight\n'), [
    { marker: '1.', shown: '1.', line: 5 },
  ]);
  assert.deepEqual(
    oddNumbers('24. mail suletakse.\n\nText.\n\n25. mail avatakse.\n').map(({ marker }) => marker),
    ['24.', '25.'],
  );
});
