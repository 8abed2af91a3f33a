import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { childrenOf, isBlock, isElement, isText, parseHtml, wordsOf } from '../../../src/import/html/dom.ts';
import { htmlToMarkdown } from '../../../src/import/html/toMarkdown.ts';
import { readLines } from '../../../src/import/jsonl/lines.ts';
import { renderBody } from '../../../src/markdown/render.ts';
import { corpus } from '../../tools/corpus.js';

/** The words that a reader sees, told without any of the importer's cleaning: only what no browser shows is left out. */
function seenWords(html: string): readonly string[] {
  return wordsOf(seenText(parseHtml(html)).replace(/(?![\t\n\r])\p{Cc}/gu, ''));
}

function seenText(node: Node): string {
  if (isText(node)) return node.data;
  if (!isElement(node) || /^(?:SCRIPT|STYLE|TEMPLATE)$/.test(node.nodeName)) return '';
  if (node.nodeName === 'BR') return ' ';
  const inner = childrenOf(node).map(seenText).join('');
  return isBlock(node) ? ` ${inner} ` : inner;
}

function rendered(html: string): string {
  return renderBody(htmlToMarkdown(html, 'https://old.example/').markdown, {
    base: '/2021/05/25/x/',
    pictures: {},
  });
}

const TEXT = fc.oneof(
  fc.constantFrom(
    'word',
    ' ',
    '. ',
    ': ',
    '1. ',
    '- ',
    '# ',
    '#',
    '*',
    '**',
    '_',
    '[1]',
    '(x)',
    '|',
    '&lt;b&gt;',
    '&amp;',
    '!',
    '~~',
    'é',
    '\u00a0',
    '“q”',
    'http://x.example/a_b',
    '\n',
  ),
  fc.stringMatching(/^[a-z .,;:!?*_#()[\]-]{0,8}$/),
);
const INLINE_TAGS = fc.constantFrom('b', 'strong', 'i', 'em', 'u', 'span', 's', 'a', 'font', 'code');
const BLOCK_TAGS = fc.constantFrom(
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h2',
  'h4',
  'blockquote',
  'td',
  'tr',
  'table',
  'center',
);

const { inline, block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4 },
    TEXT,
    fc.constant('<br>'),
    fc
      .tuple(INLINE_TAGS, fc.array(tie('inline'), { maxLength: 3 }))
      .map(([tag, parts]) => `<${tag}${tag === 'a' ? ' href="/x"' : ''}>${parts.join('')}</${tag}>`),
  ),
  block: fc.oneof(
    { maxDepth: 4 },
    tie('inline'),
    fc
      .tuple(BLOCK_TAGS, fc.array(fc.oneof(tie('inline'), tie('block')), { maxLength: 4 }))
      .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`),
  ),
}));

test('the rendered markdown of any HTML has the words of the HTML, or the importer says that it has not', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(inline, block), { maxLength: 6 }), (parts) => {
      const html = parts.join('');
      const { notes } = htmlToMarkdown(html, 'https://old.example/');
      if (notes.some(({ code }) => code === 'words-differ')) return;
      assert.deepEqual(seenWords(rendered(html)), seenWords(html));
    }),
    { numRuns: 1500 },
  );
});

test('well-formed HTML of paragraphs, lists and tables never loses a word', () => {
  const sentence = fc
    .array(
      fc.oneof({
        weight: 4,
        arbitrary: fc.constantFrom(
          'one ',
          'two, ',
          'three. ',
          '1986. ',
          '# ',
          '- ',
          '<b>bold:</b>',
          '<i>it</i> ',
          '<a href="/x">link</a> ',
          '[1] ',
          '&lt;w&gt; ',
          'a_b*c ',
        ),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const part = fc.oneof(
    sentence.map((text) => `<p>${text}</p>`),
    fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((items) => `<ul><li>${items.join('</li><li>')}</li></ul>`),
    fc
      .array(sentence, { minLength: 2, maxLength: 3 })
      .map(
        (cells) =>
          `<table><tr><th>${cells.join('</th><th>')}</th></tr><tr><td>${cells.join('</td><td>')}</td></tr></table>`,
      ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const html = parts.join('');
      assert.deepEqual(
        htmlToMarkdown(html, 'https://old.example/').notes.filter(({ code }) => code === 'words-differ'),
        [],
      );
      assert.deepEqual(seenWords(rendered(html)), seenWords(html));
    }),
    { numRuns: 800 },
  );
});

const { file: CORPUS, skip } = corpus('us-doj.ndjson.gz');

test('every tenth release of us-doj keeps its words', { skip }, async () => {
  let compared = 0;
  for await (const line of readLines(CORPUS)) {
    if (line.number % 10 !== 0 || !('bytes' in line)) continue;
    const { bodyHtml }: { bodyHtml: string } = JSON.parse(line.bytes.toString('utf8'));
    // A described picture becomes a link with its description: the one place where words are added.
    if (/<img[^>]*\salt="[^"]/.test(bodyHtml)) continue;
    assert.deepEqual(seenWords(rendered(bodyHtml)), seenWords(bodyHtml), `line ${line.number}`);
    compared++;
  }
  assert.ok(compared > 1200);
});
