import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markdownText } from '../../src/import/html/toMarkdown.ts';
import { escapeMarkdown } from '../../src/import/markdownEscape.ts';
import { parseBody } from '../../src/markdown/render.ts';

const ACTIVE = [
  '1986. It began in a year',
  '2) second',
  '# 5 on the list',
  '- and a dash',
  '+ plus',
  '> quoted',
  '* star *',
  '**x**',
  '__init__',
  '<word> and </b>',
  'a < b & c > d',
  'see <https://x.example/a_b>, <b>',
  '&amp; stays &amp;',
  '&nbsp;',
  '`code`',
  '[not](a-link)',
  '![no](picture)',
  '~~~',
  '~~gone~~',
  '===',
  '---',
  '***',
  '| a | b |',
  ':--|--:',
  '\\ backslash \\*',
  'a_b_c',
  '_a_',
  'http://x.example/a_b_c?d=e_f',
  '[http://x.example/#](http://x.example/).',
  '#',
  '10.',
  '&#35;',
];

for (const text of ACTIVE) {
  test(`renders as written: ${text}`, () => {
    assert.equal(markdownText(escapeMarkdown(text)), text);
    assert.equal(parseBody(escapeMarkdown(text))[0]?.type, 'paragraph_open');
  });
}

test('leaves ordinary prose untouched', () => {
  const prose = 'Brussels, 25 May – “It’s 2 per cent,” she said (in mid-June). See snake_case; a * b aside!';
  assert.equal(escapeMarkdown(prose.replace(' * ', ' x ')), prose.replace(' * ', ' x '));
});

test('any line of text renders as its own words in one paragraph', () => {
  const piece = fc.oneof(fc.constantFrom(...ACTIVE, ' ', 'word', '\n'), fc.string({ maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces
        .join('')
        .replace(/[^\S\n]*\n\s*/g, '\n')
        .replace(/ +/g, ' ')
        .trim();
      fc.pre(!/(?!\n)\p{Cc}|http/u.test(text));
      assert.equal(markdownText(escapeMarkdown(text)).replace(/\s+/g, ' ').trim(), text.replace(/\s+/g, ' '));
    }),
    { numRuns: 2000 },
  );
});
