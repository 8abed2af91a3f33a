import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody, renderBody } from '../../src/markdown/render.ts';
import { dropEmptyHeads } from '../../src/markdown/tables.ts';

const render = (body: string) => renderBody(body, { base: '/', pictures: {} });

test('a header row without a word is left out, and the rows stay', () => {
  const html = render('|  |  |\n|---|---|\n| Fine | 20 |\n');
  assert.doesNotMatch(html, /<th/);
  assert.match(html, /<td>Fine<\/td>\s*<td>20<\/td>/);
});

test('a header row with a word in one cell stays', () => {
  assert.match(render('|  | Sum |\n|---|---|\n| Fine | 20 |\n'), /<th>Sum<\/th>/);
});

test('a table of an empty header row alone stays a table', () => {
  assert.match(render('|  |\n|---|\n'), /<table>/);
});

test('only the empty head of several tables goes', () => {
  const html = render('| A |\n|---|\n| 1 |\n\ntext\n\n|  |\n|---|\n| 2 |\n');
  assert.equal(html.match(/<thead>/g)?.length, 1);
  assert.match(html, /<td>2<\/td>/);
});

test('each table is looked at by itself: four times as many take four times the work', () => {
  const readsOf = (tables: number) => {
    let reads = 0;
    const counted = parseBody('| A |\n|---|\n| 1 |\n\ntext\n\n'.repeat(tables)).map(
      (token) =>
        new Proxy(token, {
          get(target, key) {
            reads += 1;
            return Reflect.get(target, key);
          },
        }),
    );
    dropEmptyHeads(counted);
    return reads;
  };
  assert.equal(readsOf(80), 4 * readsOf(20));
});
