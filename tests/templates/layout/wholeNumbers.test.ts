import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { renderBody } from '../../../src/markdown/render.ts';
import { keepNumbers, WholeNumbers } from '../../../templates/layout/wholeNumbers.tsx';
import { assertGrowsEvenly } from '../../tools/growth.ts';

const show = (text: string) => renderToString(h(WholeNumbers, { text }));
const bare = (html: string) => html.replace(/<\/?span[^>]*>/g, '');
const LIST = '101 102 103 104 105 106 107';
const body = (markdown: string) => renderBody(markdown, { base: '/', pictures: {} });

describe('grouped numbers', () => {
  it('are kept in one piece each, in text and in HTML', () => {
    const text = 'kokku 1 240 500 000 eurot ja 12 000';
    const kept =
      'kokku <span class="number">1 240 500 000</span> eurot ja <span class="number">12 000</span>';
    assert.equal(show(text), kept);
    assert.equal(keepNumbers(text), kept);
  });

  it('are not years beside a number, parts of longer ones, or what stands in a tag', () => {
    for (const text of [
      'in 2021 300 came',
      '1 0000',
      '12345 678',
      'a 5 b',
      '<img alt="1 000">',
      '<pre><code>1 000</code></pre>',
      LIST,
    ])
      assert.equal(keepNumbers(text), text);
  });

  it('cost no more in long tags', async () => {
    await assertGrowsEvenly(40_000, (size) => keepNumbers(`<a href="/${'1 000'.repeat(size)}">a</a>`));
  });

  it('change no character of what is written', () => {
    const words = fc
      .array(fc.constantFrom('1', '240', '500', ' ', 'a', '&', '<', '>', '"', '[', '](/1 000)', '\n'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, (text) => {
        assert.equal(bare(keepNumbers(body(text))), body(text));
        assert.equal(bare(show(text)), renderToString(h('p', null, text)).slice(3, -4));
      }),
    );
  });
});
