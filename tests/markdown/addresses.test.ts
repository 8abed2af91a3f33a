import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutAddresses } from '../../src/markdown/addresses.ts';

test('a whole address in plain text is a link, the sign that ends the sentence is not in it', () => {
  assert.deepEqual(cutAddresses('Replaced, see https://press.example.org/2026/ferries/.'), [
    { text: 'Replaced, see ' },
    { text: 'https://press.example.org/2026/ferries/', href: 'https://press.example.org/2026/ferries/' },
    { text: '.' },
  ]);
});

test('neither a bare domain, nor markup, nor a script is one', () => {
  for (const text of ['See press.example.org.', '<b>June</b>, not [July](x).', 'javascript:alert(1)', ''])
    assert.deepEqual(
      cutAddresses(text).filter(({ href }) => href !== undefined),
      [],
      text,
    );
});

test('the parts together are the text, whatever it is', () => {
  const pieces = fc.constantFrom(
    'https://',
    'a.example',
    '/',
    ' ',
    '.',
    '(',
    ')',
    '<',
    '"',
    'é',
    '\u202e',
    'mailto:a@b.example',
  );
  fc.assert(
    fc.property(fc.array(pieces), (list) => {
      const text = list.join('');
      assert.equal(
        cutAddresses(text)
          .map((part) => part.text)
          .join(''),
        text,
      );
    }),
  );
});
