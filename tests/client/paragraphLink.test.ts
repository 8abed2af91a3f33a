import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphLink } from '../../src/client/paragraphLink.ts';

const plain = (text: string) => [{ text, marked: false }];

test('an excerpt leads to its paragraph by the id', () => {
  assert.equal(
    paragraphLink('/2021/05/25/a/', { pieces: plain('x'), id: 'p-ab12' }),
    '/2021/05/25/a/#p-ab12',
  );
  assert.equal(paragraphLink('/a/', { pieces: [], id: 'kõne 1' }), '/a/#k%C3%B5ne%201');
});

test('a paragraph without an id is found by its first words', () => {
  const pieces = [
    ...plain('… A cross-border, '),
    { text: 'rescue', marked: true },
    ...plain(' exercise & more of it all day …'),
  ];
  assert.equal(
    paragraphLink('/a/', { pieces }),
    '/a/#:~:text=A%20cross%2Dborder%2C%20rescue%20exercise%20%26%20more%20of%20it',
  );
  assert.equal(paragraphLink('/a/', { pieces: [] }), '/a/');
});

test('of an excerpt from two places the first one is looked for', () => {
  const pieces = [...plain('… a '), { text: 'ship', marked: true }, ...plain(' … in the harbour')];
  assert.equal(paragraphLink('/a/', { pieces }), '/a/#:~:text=a%20ship');
});
