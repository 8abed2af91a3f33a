import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countItems, keepNumbers } from '../../src/import/listNumbers.ts';
import { settleMarkdown } from '../../src/import/markdown/toMarkdown.ts';
import { parseBody } from '../../src/markdown/render.ts';

/** The number that each item of a list is shown with. */
function shown(markdown: string): readonly number[] {
  let next = 1;
  return parseBody(markdown).flatMap((token) => {
    if (token.type === 'ordered_list_open') next = Number(token.attrGet('start') ?? 1);
    return token.type === 'list_item_open' ? [next++] : [];
  });
}

test('lists with nothing between them that do not count on stay lists of their own', () => {
  assert.equal(
    keepNumbers('1. one\n2. two\n\n4. four\n5. five\n\n9. nine'),
    '1. one\n2. two\n\n4) four\n5) five\n\n9. nine',
  );
  assert.equal(keepNumbers('1. one\n3. three'), '1. one\n\n3) three');
});

test('what counts on, a list with one number throughout, code and other lines stay as they are', () => {
  for (const same of [
    '1. one\n2. two\n\n3. three',
    '1. one\n1. two',
    '    1. a\n    3. b',
    '- 1. a\n- 3. b',
    '2021. A year.',
  ])
    assert.equal(keepNumbers(same), same);
});

test('every item is shown with the number that it is written with', () => {
  const number = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.uniqueArray(number, { minLength: 2, maxLength: 8 }), (numbers) => {
      const markdown = numbers.map((one) => `${one}. text`).join('\n\n');
      assert.deepEqual(shown(keepNumbers(markdown)), numbers);
    }),
  );
});

test('paragraphs of a speech keep their numbers beside headings that are lists with letters', () => {
  const { markdown } = settleMarkdown(
    '1. one\n\n<ol type="A"><li>Part</li></ol>\n\n{:start="2"}\n2. two\n\n<ol start="2" style="list-style-type: upper-alpha"><li>Part</li></ol>\n\n{:start="5"}\n5. five\n',
    undefined,
  );
  assert.equal(markdown, '1. one\n\nA. Part\n\n2. two\n\nB. Part\n\n5. five');
  assert.equal(
    settleMarkdown('{:start="3"}\n3. three\n\n<ol start="8"><li>eight</li></ol>', undefined).markdown,
    '3. three\n\n8) eight',
  );
});

test('items of a quotation keep their numbers too', () => {
  assert.equal(keepNumbers('> 1. one\n> 5. five'), '> 1. one\n>\n> 5) five');
  assert.equal(keepNumbers('> 1. one\n>\n> 5. five'), '> 1. one\n>\n> 5) five');
});

test('a list of markdown that counts otherwise than it is written keeps the numbers that it was shown with', () => {
  const { markdown } = settleMarkdown(
    '1. one\n2. two\n2. three\n\nText.\n\n{:start="5"}\n2. five',
    undefined,
  );
  assert.equal(markdown, '1. one\n2. two\n3. three\n\nText.\n\n5. five');
  assert.equal(
    settleMarkdown('1. a\n2. b\n\n{:start="5"}\n3. five', undefined).markdown,
    '1. a\n2. b\n\n5) five',
  );
});

test('counting the items of any list changes no number that a page shows', () => {
  const number = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('', '> '),
      (numbers, quoted) => {
        const markdown = numbers.map((one) => `${quoted}${one}. text\n${quoted}    more`).join('\n');
        assert.deepEqual(shown(countItems(markdown)), shown(markdown));
      },
    ),
  );
});
