import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseBody } from '../../src/markdown/render.ts';
import { firstParagraph } from '../../src/markdown/text.ts';

test('the first paragraph is words only: no heading, list, quote or picture', () => {
  assert.equal(
    firstParagraph('# H\n\n> quote\n\n- item\n\n![alt](p.png)\n\nThe *first* `one`,\n[linked](/x).'),
    'The first one, linked.',
  );
  assert.equal(firstParagraph(''), '');
  assert.equal(firstParagraph(`${'- item\n'.repeat(2000)}\nAt last.`), 'At last.');
});

test('the first paragraph is the same, whether only its part of a body is parsed or all of it', () => {
  const block = fc.constantFrom(
    'A paragraph\nof two lines.',
    `Long: ${'word '.repeat(60)}`,
    'See [the *port*][1].',
    '# Heading',
    'Heading too\n===',
    '- item\n\n  more of it',
    '1. one\n2. two',
    '> quoted\n\n> more',
    '```\ncode\n\nmore code\n```',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '![alt](p.png)',
    '***',
    '    indented\n\n    code',
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 10 }), fc.boolean(), (blocks, isDefined) => {
      const body = [...blocks, ...(isDefined ? ['[1]: /port/'] : [])].join('\n\n');
      assert.equal(firstParagraph(body), firstOfAll(body));
    }),
    { numRuns: 2000 },
  );
});

function firstOfAll(body: string): string {
  const tokens = parseBody(body);
  const texts = tokens.flatMap(({ type, level }, index) =>
    type === 'paragraph_open' && level === 0 ? [tokens[index + 1]?.children ?? []] : [],
  );
  return (
    texts
      .map((inlines) =>
        inlines.map(({ type, content }) => (type === 'softbreak' ? ' ' : type === 'image' ? '' : content)),
      )
      .map((words) => words.join('').trim())
      .find((words) => words !== '') ?? ''
  );
}
