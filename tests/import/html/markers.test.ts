import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlToMarkdown } from '../../../src/import/html/toMarkdown.ts';

function convert(html: string) {
  const { markdown, notes } = htmlToMarkdown(html, undefined);
  return { markdown, codes: notes.map(({ code }) => code) };
}

test('letters and Roman numerals of a list begin its paragraphs, as pages that say "under (b)" need them', () => {
  for (const [attributes, marks] of [
    ['type="a"', ['a.', 'b.']],
    ['type="A" start="26"', ['Z.', 'AA.']],
    ['style="color: red; list-style-type: lower-roman" start="4"', ['iv.', 'v.']],
    ['style="list-style:inside upper-roman"', ['I.', 'II.']],
    ['reversed type="i"', ['ii.', 'i.']],
  ] as const)
    assert.deepEqual(convert(`<ol ${attributes}><li>one</li><li><p>two</p></li></ol>`), {
      markdown: `${marks[0]} one\n\n${marks[1]} two`,
      codes: ['markers-written'],
    });
});

test('a list with letters stays within the item that it belongs to', () => {
  assert.equal(
    convert('<ol start="17"><li>These are<ol type="a"><li><b>one</b><ul><li>x</li></ul></li></ol></li></ol>')
      .markdown,
    '17. These are\n\n    a. **one**\n\n    - x',
  );
});

test('an item that shows no number is part of the one before it, and the next keeps its own', () => {
  assert.equal(
    convert('<ol><li>one</li><li style="list-style-type: none">more</li><li>three</li></ol>').markdown,
    '1. one\n\n   more\n\n3) three',
  );
  assert.equal(convert('<ol><li style="list-style: none">alone</li></ol>').markdown, 'alone');
});

test('an item says its number itself, and a list may be counted down', () => {
  assert.equal(convert('<ol><li value="4">four</li><li>five</li></ol>').markdown, '4. four\n5. five');
  assert.equal(convert('<ol reversed><li>two</li><li>one</li></ol>').markdown, '2. two\n\n1) one');
});

test('a list that goes on below a line of text is still a list', () => {
  assert.deepEqual(convert('<ul><li>See<ol start="3"><li>three</li></ol></li></ul>'), {
    markdown: '- See\n\n  3. three',
    codes: [],
  });
});
