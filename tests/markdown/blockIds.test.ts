import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BLOCK_ID } from '../../src/markdown/blockIds.ts';
import { renderBody } from '../../src/markdown/render.ts';

const render = (body: string) => renderBody(body, { base: '/2021/05/25/a/', pictures: {} });
const idsOf = (body: string) => [...render(body).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

/** One passage of a body, with the id it has when it stands alone. */
type Shape = 'paragraph' | 'heading' | 'item' | 'quote' | 'table';
const WRITTEN: Readonly<Record<Shape, (words: string) => string>> = {
  paragraph: (words) => words,
  heading: (words) => `## ${words}`,
  // A comment's place: two lists that follow each other would be one.
  item: (words) => `***\n\n- ${words}\n\n***`,
  quote: (words) => `> ${words}\n>\n> ${words} too`,
  table: (words) => `| ${words} | b |\n|---|---|\n| 1 | 2 |`,
};
const words = fc
  .array(fc.constantFrom('ferry', 'мост', 'школа', 'مدرسة', 'කිරි', '2021', 'Õppeaasta'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' '));
const block = fc.record({
  shape: fc.constantFrom<Shape>('paragraph', 'heading', 'item', 'quote', 'table'),
  words,
});
type Block = { readonly shape: Shape; readonly words: string };
const write = (blocks: readonly Block[]) =>
  blocks.map((entry) => WRITTEN[entry.shape](entry.words)).join('\n\n');
/** Each block's own ids: those it adds to the blocks before it. */
const idsByBlock = (blocks: readonly Block[]) =>
  blocks.map((_, index) =>
    idsOf(write(blocks.slice(0, index + 1))).slice(idsOf(write(blocks.slice(0, index))).length),
  );
const same = (a: Block, b: Block) => a.shape === b.shape && a.words === b.words;
const distinct = fc.uniqueArray(block, { comparator: same, minLength: 1, maxLength: 8 });

describe('the id of a passage', () => {
  it('is there for every paragraph, heading, list item, quote and table, and alone on the page', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const ids = idsOf(write(blocks));
        const quotes = blocks.filter(({ shape }) => shape === 'quote').length;
        assert.equal(ids.length, blocks.length + quotes);
        assert.equal(new Set(ids).size, ids.length);
        for (const id of ids) assert.match(String(id), new RegExp(`^${BLOCK_ID}$`));
      }),
    );
  });

  it('stays when any other passage is inserted, edited or removed', () => {
    fc.assert(
      fc.property(distinct, block, fc.nat(), (blocks, other, seed) => {
        fc.pre(!blocks.some((entry) => same(entry, other) || entry.words === `${other.words} too`));
        const at = seed % blocks.length;
        const before = idsByBlock(blocks);
        const inserted = idsByBlock([...blocks.slice(0, at), other, ...blocks.slice(at)]);
        assert.deepEqual(inserted.toSpliced(at, 1), before);
        const edited = idsByBlock(blocks.with(at, other));
        assert.deepEqual(edited.toSpliced(at, 1), before.toSpliced(at, 1));
        assert.deepEqual(idsByBlock(blocks.toSpliced(at, 1)), before.toSpliced(at, 1));
      }),
    );
  });

  it('of a repeated passage counts its occurrence: a change after it, or of other words, moves nothing', () => {
    assert.deepEqual(
      idsOf('One.\n\nTwo.\n\nOne.\n\nOne.').map((id) => id?.slice(11)),
      ['', '', '-2', '-3'],
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.nat(), (blocks, seed) => {
        const at = seed % blocks.length;
        const before = idsByBlock(blocks);
        assert.deepEqual(idsByBlock(blocks.slice(0, at)), before.slice(0, at));
        const removed = blocks[at];
        const after = idsByBlock(blocks.toSpliced(at, 1));
        for (const [index, entry] of blocks.toSpliced(at, 1).entries()) {
          // A quote's second paragraph may be some other paragraph's twin.
          if (removed && !entry.words.includes(removed.words) && !removed.words.includes(entry.words))
            assert.deepEqual(after[index], before.toSpliced(at, 1)[index]);
        }
      }),
    );
  });

  it('is made of words alone: punctuation, case, emphasis, a link’s target and line breaks are free to change', () => {
    const [id] = idsOf('The minister said: “We will open the [port](/a/) on 1 June.”');
    assert.deepEqual(idsOf('The minister said, "we will open\nthe [port](/b/) on **1 June**".'), [id]);
    assert.notDeepEqual(idsOf('The minister said: “We will open the port on 2 June.”'), [id]);
  });

  it('is the hash of its letters and digits in lower case, one space between words, whatever the script', () => {
    const unit = fc.constantFrom(...'aZ09 ,.;:?()"\'/', 'õ', 'Ж', 'ﬁ', '“', '\u00a0');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const line = `So ${text} it is`;
        const folded = line
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
        const hash = createHash('sha256').update(folded).digest('hex').slice(0, 10);
        assert.deepEqual(idsOf(line), [`p${hash}`]);
      }),
    );
  });

  it('is the one that is promised: links to it are printed in other people’s pages', () => {
    assert.deepEqual(idsOf('Ferries sail twice a day.'), ['p75e968e667']);
    assert.deepEqual(idsOf('## Ferries\n\n- Twice a day\n- Twice a day\n\n> No.\n\n***\n\n\\*\\*\\*'), [
      'ha1c70f3b40',
      'la3c2e9e039',
      'la3c2e9e039-2',
      'q9390298f3f',
      'p596f4162a5',
    ]);
  });

  it('of a list item or a quote is its first paragraph’s, which has none beside; what has no words has none', () => {
    const html = render(
      '- one\n\n  more\n\n  - deep\n\n> first\n>\n> second\n\n![](a.png)\n\n> - only a list',
    );
    assert.match(html, /<li id="l[^"]+">\n<p>one<\/p>\n<p id="p[^"]+">more<\/p>\n<ul>\n<li id="l[^"]+">/);
    assert.match(html, /<blockquote id="q[^"]+">\n<p>first<\/p>\n<p id="p[^"]+">second<\/p>/);
    assert.match(html, /<p><img/);
    assert.match(html, /<blockquote>\n<ul>\n<li id=/);
  });
});
