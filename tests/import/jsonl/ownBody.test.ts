import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ownBody } from '../../../src/import/jsonl/ownBody.ts';
import { renderBody } from '../../../src/markdown/render.ts';

const BASE = '/2022/06/01/harbour/';
const SITE = 'https://press.kivisaar.example';

function published(markdown: string): string {
  return renderBody(markdown, { base: BASE, pictures: {}, origin: SITE });
}

function again(markdown: string) {
  const body = ownBody(published(markdown), SITE + BASE);
  return { ...body, html: published(body.markdown) };
}

const TABLES: readonly (readonly [what: string, markdown: string])[] = [
  ['aligned columns', '| A | B | C | D |\n| --- | :--- | ---: | :---: |\n| 1 | 2 | 3 | 4 |'],
  ['one column', '| A |\n| --- |\n| 1 |\n| 2 |'],
  ['a row of bold below no header', '|  |  |\n| --- | ---: |\n| **A** | **B** |\n| 1 | 2 |'],
  ['an empty row and an empty column', '| A |  |\n| --- | --- |\n|  |  |\n| 1 |  |'],
];

for (const [what, markdown] of TABLES) {
  test(`a table of the site comes back as it was: ${what}`, () => {
    assert.deepEqual(again(markdown), { markdown, notes: [], html: published(markdown) });
  });
}

test('every table of the site is published again as it was', () => {
  const cell = fc.constantFrom('', 'a', '12', '**b**', 'c \\| d', '[e](https://e.example/)', '`f`');
  const align = fc.constantFrom('---', ':---', '---:', ':---:');
  const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
    const cells = fc.array(cell, { minLength: columns, maxLength: columns });
    const head = fc.array(fc.constantFrom('', 'H', 'K'), { minLength: columns, maxLength: columns });
    return fc.tuple(
      head,
      fc.array(align, { minLength: columns, maxLength: columns }),
      fc.array(cells, { minLength: 1, maxLength: 4 }),
    );
  });
  fc.assert(
    fc.property(table, ([head, aligned, rows]) => {
      const markdown = [head, aligned, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
      assert.equal(again(markdown).html, published(markdown));
    }),
  );
});

test('footnotes of the site come back, and are published again as they were', () => {
  const markdown =
    'Prices[^1] rose[^2] and **fell**[^1].\n\n[^1]: Of *2020*.\n\n    More.\n\n    - one\n\n[^2]: Twice[^1].';
  assert.deepEqual(again(markdown), { markdown, notes: [], html: published(markdown) });
});
