import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { renderBody } from '../../src/markdown/render.ts';
import { textOfHtml } from '../../src/search/indexing/htmlText.ts';
import { textBlocks } from '../../src/search/textBlocks.ts';

function blocksOf(markdown: string): readonly string[] {
  const html = renderBody(markdown, { base: '/2025/01/02/x/', pictures: {} });
  return textBlocks(html).map(({ text }) => text);
}

describe("a body's blocks", () => {
  it('are its paragraphs, headings, items, rows and code, without markup', () => {
    const markdown = [
      '# Plan & *budget*',
      'First line\nof **bold** [link](https://a.example "t > u") and `a < b`.  \nNew line',
      '> Quoted\n>\n> - One\n> - Two\n>\n>   more',
      '| A | B |\n|---|---|\n| 1 | "x" |',
      '---',
      '```\ncode <p>\n  more\n```',
      '![A boat](boat.jpg)',
    ].join('\n\n');
    assert.deepEqual(blocksOf(markdown), [
      'Plan & budget',
      'First line of bold link and a < b. New line',
      'Quoted',
      'One',
      'Two',
      'more',
      'A · B',
      '1 · "x"',
      'code <p> more',
    ]);
  });

  it('are its footnotes too, by their own id, without their marks', () => {
    const html = renderBody('Prices rose[^1].\n\n[^1]: Of *2020*.', { base: '/2025/01/02/x/', pictures: {} });
    assert.deepEqual(
      textBlocks(html).map(({ text, id }) => [text, id?.slice(0, 1)]),
      [
        ['Prices rose.', 'p'],
        ['Of 2020.', 'n'],
      ],
    );
    assert.match(textOfHtml(html), /^\s*Prices rose\.\n\s*Of 2020\.\s*$/);
  });

  it('are known by the id of their element, or of the one around it', () => {
    const html =
      '<h2 id="why">Why</h2><p id="p&amp;1">One</p><ul id="list"><li>A</li><li id="b">B</li></ul><p>Two</p>';
    assert.deepEqual(textBlocks(html), [
      { text: 'Why', isHeading: true, id: 'why' },
      { text: 'One', isHeading: false, id: 'p&1' },
      { text: 'A', isHeading: false, id: 'list' },
      { text: 'B', isHeading: false, id: 'b' },
      { text: 'Two', isHeading: false },
    ]);
  });

  it('hold every word of a text that has no markup', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab<>&"é', '&amp;', '<p>'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const html = words.map((text) => `<p>${escapeHtml(text)}</p>\n`).join('');
        assert.deepEqual(
          textBlocks(html).map(({ text }) => text),
          words,
        );
      }),
    );
  });

  it('are read from any string without an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '</', 'p', 'li', '>', ' id="', '"', '&lt;', 'x') }),
        (html) => {
          for (const { text } of textBlocks(html)) assert.notEqual(text, '');
        },
      ),
    );
  });
});

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
