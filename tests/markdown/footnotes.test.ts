import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withoutNoteLinks } from '../../src/lib/noteMarkup.ts';
import { BLOCK_ID } from '../../src/markdown/blockIds.ts';
import { parseBody, parseInPlace, renderBody } from '../../src/markdown/render.ts';
import { beginsWith, firstParagraph } from '../../src/markdown/text.ts';
import { assertGrowsEvenly } from '../tools/growth.ts';

const render = (body: string) => renderBody(body, { base: '/2021/05/25/a/', pictures: {} });
const idsOf = (body: string) => [...render(body).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
const withoutIds = (body: string) => render(body).replace(/ id="[^"]*"/g, '');
const texts = (html: string) =>
  [...html.matchAll(/<li id="n[^"]*">\s*<p>(.*?)<\/p>/g)].map(([, text]) => text);

describe('footnotes of a body', () => {
  it('stand in a list at its end, each linked with its mark', () => {
    assert.equal(
      render('Prices rose[^1].\n\n[^1]: Of *2020*.\n\nMore.'),
      `<p id="pb6232f9a58">Prices rose<sup class="noteref"><a id="r16ee864416" href="#n16ee864416" role="doc-noteref">[1]</a></sup>.</p>
<p id="p187897ce0a">More.</p>
<section class="footnotes" role="doc-endnotes">
<ol>
<li id="n16ee864416">
<p>Of <em>2020</em>. <a class="noteback" href="#r16ee864416" role="doc-backlink">↑</a></p>
</li>
</ol>
</section>
`,
    );
  });

  it('are numbered by their first mark, lead back to each, and stand last without one', () => {
    const html = withoutNoteLinks(render('b[^b] a[^A] b[^b]\n\n[^z]: Z.\n[^a]: A[^c].\n[^b]: B.\n[^c]: C.'));
    assert.deepEqual(texts(html), ['B.', 'A.', 'C.', 'Z.']);
    const marked = render('b[^b] a[^a] b[^b]\n\n[^a]: A.\n[^b]: B.');
    assert.deepEqual(
      [...marked.matchAll(/\[\d\]/g)].map(([mark]) => mark),
      ['[1]', '[2]', '[1]'],
    );
    assert.match(marked, /<p>B\. <a [^>]*>↑<\/a> <a [^>]*>↑2<\/a><\/p>/);
  });

  it('may have paragraphs and lists that are set in, and lines that are not', () => {
    const html = withoutNoteLinks(
      withoutIds('x[^1] y[^2]\n\n[^1]: One\nline.\n\n    Two.\n\n    - item\n\n[^2]: Three.\n\nText.'),
    );
    assert.match(
      html,
      /<li>\n<p>One\nline\.<\/p>\n<p>Two\.<\/p>\n<ul>\n<li>item<\/li>\n<\/ul>\n<p><\/p>\n<\/li>\n<li>\n<p>Three\.<\/p>/,
    );
    assert.match(html, /<p>Text\.<\/p>\n<section/);
  });

  it('may stand below their label, set in', () => {
    for (const below of ['\n    Ibid.', '\n\n    Ibid.', ' \n\tIbid.'])
      assert.deepEqual(texts(withoutNoteLinks(render(`x[^1]\n\n[^1]:${below}\n\nText.`))), ['Ibid.'], below);
    for (const beside of ['\nText of others.', '\n\nText.', '\n\n'])
      assert.doesNotMatch(render(`x[^1]\n\n[^1]:${beside}`), /footnotes/, beside);
  });

  it('are found in lists, quotes and tables', () => {
    const body =
      '- a[^1]\n\n  [^1]: In a list.\n\n> b[^2]\n>\n> [^2]: In a quote.\n\n| c[^3] |\n|---|\n\n[^3]: Of a table.';
    assert.deepEqual(texts(withoutNoteLinks(render(body))), ['In a list.', 'In a quote.', 'Of a table.']);
  });

  it('are none in code, in the words of a link, behind a backslash, or without a text', () => {
    for (const body of [
      '`[^1]`',
      '    [^1]: code',
      '```\n[^1]: code\n```',
      'a[^1]',
      '\\[^1]',
      '[^1]:',
      '[^1](/x/)',
    ])
      assert.doesNotMatch(render(`${body}\n`), /noteref|footnotes/, body);
    assert.match(render('[a [^1] b](/x/)\n\n[^1]: Note.'), /<a href="\/x\/">a \[\^1\] b<\/a>/);
  });

  it('are none in the description of a picture, where their marks are shown as they are written', () => {
    const html = render('![a [^1] ![b [^x] c](b.png)](a.png)\n\n[^1]: Note.');
    assert.match(html, / alt="a \[\^1\] b \[\^x\] c" /);
    assert.doesNotMatch(html, /noteref|noteback/);
  });

  it('are read in a time that grows evenly with their marks', async () => {
    await assertGrowsEvenly(3000, (count) => render(`${'a[^1]'.repeat(count)}\n\n[^1]: Note.`));
  });

  it('of a mark that is left out with an empty heading lead nowhere', () => {
    assert.doesNotMatch(render('## [^1]\n\nText.\n\n[^1]: Note.'), /noteback|href="#"/);
  });

  it('are no part of a summary, and do not hide that a body begins with one', () => {
    const body = `Prices rose[^1] by half.\n\n${'Words. '.repeat(800)}\n\n[^1]: Of 2020.`;
    assert.equal(firstParagraph(`[^1]: First.\n\n${body}`), 'Prices rose by half.');
    assert.ok(beginsWith(body, 'Prices rose by half.'));
  });
});

const label = fc.constantFrom('1', '2', 'a', 'note');
const block = fc.oneof(
  fc
    .tuple(fc.constantFrom('Ferry', 'мост', '- item', '> said', '## Head', '*so*'), label)
    .map(([text, name]) => `${text} [^${name}]`),
  fc
    .tuple(
      label,
      fc.constantFrom('Note.', 'Of [^1].', '- list', '> quote', '![](a.png)', 'One.\n\n    Two [^a].'),
    )
    .map(([name, text]) => `[^${name}]: ${text}`),
);
const bodies = fc.array(block, { minLength: 1, maxLength: 10 }).map((blocks) => blocks.join('\n\n'));

describe('any body with footnotes', () => {
  it('has no id twice, and no link to a mark or note that is not there', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const ids = idsOf(body);
        assert.equal(new Set(ids).size, ids.length);
        const marks = ids.filter((id) => id?.startsWith('r'));
        for (const id of ids)
          assert.match(String(id), new RegExp(`^(?:${BLOCK_ID}|r[0-9a-f]{10}(?:-\\d+)?)$`));
        const targets = [...render(body).matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
        for (const target of targets) assert.ok(ids.includes(target), `${target} in ${body}`);
        assert.deepEqual(targets.filter((id) => id?.startsWith('r')).sort(), marks.sort());
      }),
    );
  });

  it('shows every word that is written', () => {
    const wordsOf = (tokens: ReturnType<typeof parseBody>) =>
      tokens
        .flatMap(({ children }) => children ?? [])
        .map(({ content }) => content)
        .filter((text) => text.trim() !== '')
        .sort();
    fc.assert(
      fc.property(bodies, (body) => {
        assert.deepEqual(wordsOf(parseBody(body)), wordsOf(parseInPlace(body)));
      }),
    );
  });
});

describe('the id of a footnote', () => {
  it('is made of its words, whatever its number, and that of its mark of the same', () => {
    const [, mark, note] = /id="(r[^"]*)".*id="(n[^"]*)"/s.exec(render('a[^1]\n\n[^1]: Of 2020.')) ?? [];
    assert.deepEqual([mark, note], ['r16ee864416', 'n16ee864416']);
    const later = idsOf('Before[^x].\n\na[^y]\n\n[^x]: Other.\n\n[^y]: of 2020');
    assert.ok(later.includes('r16ee864416') && later.includes('n16ee864416'));
  });

  it('changes no id of a passage', () => {
    const without = idsOf('One.\n\nTwo.\n\n- three');
    const passages = idsOf('One[^1].\n\nTwo[^1].\n\n- three[^1]\n\n[^1]: One.').filter((id) =>
      /^[pl]/.test(String(id)),
    );
    assert.deepEqual(passages, without);
  });
});
