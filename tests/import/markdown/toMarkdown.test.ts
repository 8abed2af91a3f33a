import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutMarks } from '../../../src/import/footnoteMarks.ts';
import { parseHtml, spacedText, wordsOf } from '../../../src/import/html/dom.ts';
import { markdownText } from '../../../src/import/html/toMarkdown.ts';
import { flatTokens, parseWithHtml, renderWithHtml } from '../../../src/import/markdown/syntax.ts';
import { settleMarkdown } from '../../../src/import/markdown/toMarkdown.ts';
import { assertGrowsEvenly } from '../../tools/growth.ts';

const BASE = 'https://old.example/news/one';

function settled(markdown: string, base: string | undefined = BASE): string {
  return settleMarkdown(markdown, base).markdown;
}

function codes(markdown: string, base: string | undefined = BASE): readonly string[] {
  return settleMarkdown(markdown, base).notes.map(({ code }) => code);
}

test('markdown without HTML and with whole addresses stays as it was written, without a note', () => {
  const body =
    '# Head\n\n* a *b* __c__\n* [d](https://x.example/ "t")\n\nf  \ng\n\n    code *x*\n\n```html\n<br>\n{: .x}\n```\n\nUse `<br>` and `{:toc}`, 3 < 4.\n\n[e]: https://x.example/';
  assert.deepEqual(settleMarkdown(body, BASE), { markdown: body, notes: [] });
});

const HTML: readonly (readonly [what: string, given: string, written: string])[] = [
  [
    'inline tags',
    'Text with <b>bold</b>, <em>more</em> and <u>this</u>.',
    'Text with **bold**, *more* and this.',
  ],
  ['a line break', 'One<br>two<br/>\nthree *four*', 'One\\\ntwo\\\nthree *four*'],
  [
    'a table',
    'A *b*.\n\n<table><tr><th>C</th><th>D</th></tr><tr><td>1</td><td>2</td></tr></table>\n\n* e',
    'A *b*.\n\n| C | D |\n| --- | --- |\n| 1 | 2 |\n\n* e',
  ],
  ['a list that goes on', '<ol start="2"><li>b</li>\n<li>c</li></ol>', '2. b\n3. c'],
  ['markdown within an element', '<div class="x">\n\nA **b**.\n\n* c\n\n</div>\n\nd', 'A **b**.\n\n- c\n\nd'],
  ['lines of HTML that are set in', '<div>\n\n    <p>a</p>\n\n</div>', 'a'],
  ['a link of HTML', 'See <a href="/x" target="_blank">x</a>.', 'See [x](https://old.example/x).'],
  ['raised digits', '5 km<sup>2</sup>', '5 km²'],
  ['a comment', 'a\n\n<!-- more -->\n\nb', 'a\n\nb'],
  [
    'a link whose address stands elsewhere',
    '<b>See</b> [x][1]\n\n[1]: https://x.example/',
    '**See** [x](https://x.example/)\n\n[1]: https://x.example/',
  ],
  ['code beside a tag', '<b>a</b> `<br>`', '**a** `<br>`'],
];

for (const [what, given, written] of HTML) {
  test(`${what} in markdown becomes markdown`, () => assert.equal(settled(given), written));
}

test('a note says which HTML became markdown', () => {
  assert.deepEqual(settleMarkdown('<b>a</b>\n\n<table><tr><td>b</td></tr></table>', BASE).notes, [
    { code: 'html-converted', message: 'HTML became markdown: <b>, <table>, <tr>, <td>' },
  ]);
});

test('what only looks like a tag stays, and a note says that it is shown', () => {
  for (const body of ['Dear <insert name>,', 'a\n\n<word>\n\nb', '<word>\n**b**']) {
    const { markdown, notes } = settleMarkdown(body, BASE);
    assert.equal(markdown, body);
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['markup-shown'],
    );
  }
  assert.equal(markdownText(settled('<b>Dear</b> <insert name>')), 'Dear <insert name>');
});

test('footnotes stay, marks and texts, also where HTML is about them', () => {
  const body = 'A claim.[^1]\n\n[^1]: Note.\n\n    More.';
  assert.deepEqual(settleMarkdown(body, BASE), { markdown: body, notes: [] });
  assert.equal(
    settled('<b>A</b> claim[^1].\n\n[^1]: See <i>this</i> [page](/p).\n\n    - one\n\nEnd.'),
    '**A** claim[^1].\n\n[^1]: See *this* [page](https://old.example/p).\n\n    - one\n\nEnd.',
  );
  assert.deepEqual(codes('<b>A</b>[^1]\n\n[^1]: <i>B</i>'), ['html-converted']);
});

test('a mark without a footnote is shown, and a note says so', () => {
  assert.deepEqual(settleMarkdown('A claim.[^1]', BASE).notes, [
    { code: 'markup-shown', message: 'footnote marks that are shown as text: [^1]' },
  ]);
});

const ATTRIBUTES: readonly (readonly [given: string, written: string])[] = [
  ['a\n\n{:start="4"}\n4. b', 'a\n\n4. b'],
  ['1. a\n\nb\n\n{:start="2"}\n1. c', '1. a\n\nb\n\n2. c'],
  ['a\n{: .lead #x}', 'a'],
  ['a\n{:.lead.small}', 'a'],
  ['## Sec {#sec}', '## Sec'],
  ['## Sec {: #sec .x}', '## Sec'],
  ['[a](https://x.example/){:target="_blank"} b', '[a](https://x.example/) b'],
];

for (const [given, written] of ATTRIBUTES) {
  test(`takes attribute lists out, and says so: ${JSON.stringify(given)}`, () => {
    assert.equal(settled(given), written);
    assert.deepEqual(codes(given), ['attributes-dropped']);
  });
}

test('an address with spaces is one, as other systems take it', () => {
  assert.equal(
    settled('[a](/f/Annex A b.pdf) `[c](/d e)`'),
    '[a](https://old.example/f/Annex%20A%20b.pdf) `[c](/d e)`',
  );
  assert.equal(settled('[a](/f/Annex A .pdf)'), '[a](https://old.example/f/Annex%20A%20.pdf)');
  assert.equal(settled('[a](https://x.example/ "t")'), '[a](https://x.example/ "t")');
});

test('a link or picture whose address was filled in by the old site is its text, and a note says so', () => {
  for (const given of [
    '[the *map*]({{< ref "2015-a.md" >}} "A map") `[c]({{ d "e" }})`',
    '[the *map*]({% link _posts/a b.md %}) `[c]({{ d "e" }})`',
    '[the *map*]({{ site.url }}/docs/A map.pdf) `[c]({{ d "e" }})`',
    '<a href="{{< ref "2015-a.md" >}}" title="A map">the <i>map</i></a> `[c]({{ d "e" }})`',
  ]) {
    assert.equal(settled(given), 'the *map* `[c]({{ d "e" }})`');
    assert.ok(codes(given).includes('link-dropped'), given);
  }
  assert.deepEqual(settleMarkdown('![A map]({{ site.url }}/a.png)', BASE), {
    markdown: 'A map',
    notes: [{ code: 'picture-dropped', message: 'the picture {{ site.url }}/a.png was taken out' }],
  });
});

test('a drawing in an item of a list takes no words of the next item with it', () => {
  const drawing = '<svg viewBox="0">\n  <path d="x"/></svg>';
  assert.equal(settled(`- a\n\n  ${drawing}\n\n- <Name> said`), '- a\n- \\<Name> said');
  assert.equal(settled('<div>\n<svg/> <Name> <svg></svg>\n</div>'), '\\<Name>');
});

test('a text of tags that begin drawings and never end takes no long time', () => {
  const began = performance.now();
  settled(`<div>\n${'<svg '.repeat(30_000)}`);
  assert.ok(performance.now() - began < 4000);
});

test('the parts of a drawing are no text, in a line and in a block', () => {
  const drawing = '<svg class="icon"><use href="/icons.svg#info"></use></svg>';
  assert.equal(settled(`See ${drawing} this, <use name>`), 'See this, \\<use name>');
  assert.equal(settled(`<div>\n${drawing}this, <use name>\n</div>`), 'this, \\<use name>');
});

test('braces that are no attribute list stay', () => {
  for (const body of ['A set {1, 2}', '{: D', 'x {:) y', '## About {name}'])
    assert.equal(settled(body), body);
});

test('links and pictures of the old site become absolute, and nothing else of their block changes', () => {
  const { markdown, notes } = settleMarkdown(
    '* A _link_ [to](/about/team "us"), [b](other.html)\n* ![pic](/img/a.png) `[c](/d)`',
    BASE,
  );
  assert.equal(
    markdown,
    '* A _link_ [to](https://old.example/about/team "us"), [b](https://old.example/news/other.html)\n* ![pic](https://old.example/img/a.png) `[c](/d)`',
  );
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['link-absolute', 'link-absolute', 'link-absolute'],
  );
});

test('a link whose address stands elsewhere becomes absolute too', () => {
  assert.equal(
    settled('See [the *team*][t].\n\n[t]: /about'),
    'See [the *team*](https://old.example/about).\n\n[t]: /about',
  );
});

test('a link to a place in the old page, or to a path when the old site is not known, becomes text', () => {
  for (const [body, base] of [
    ['See [note](#fn1).', BASE],
    ['See [note](/about).', undefined],
    ['See [note]({{site.url}}/x).', BASE],
  ] as const) {
    const { markdown, notes } = settleMarkdown(body, base);
    assert.equal(markdown, 'See note.');
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['link-dropped'],
    );
  }
});

test('settles any markdown so that a release shows each of its words, and no tag of HTML, or says so', () => {
  const part = fc.constantFrom(
    ...[
      'word ',
      'two, ',
      '\n',
      '\n\n',
      '* ',
      '1. ',
      '> ',
      '# ',
      '**b** ',
      '*i* ',
      '`<b>` ',
      '| a | b |\n| - | - |\n',
    ],
    ...[
      '<b>',
      '</b>',
      '<br>',
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<ul><li>',
      '</li></ul>',
      'to <word> ',
      '<!-- c -->',
    ],
    ...[
      '[l](/x) ',
      '[r][1] ',
      '\n\n[1]: /y\n\n',
      '![](/p.png) ',
      '[^1]',
      '\n\n[^1]: ',
      '{: .x}',
      '&amp; ',
      '<table><tr><td>',
      '</td></tr></table>',
    ],
    ...['```\n', '~~', '_', '\\', '---\n', '<sup>2</sup>', 'https://x.example/a ', '  \n'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const { markdown, notes } = settleMarkdown(parts.join(''), BASE);
      if (notes.some(({ code }) => /^(?:words-differ|picture-|link-dropped|attributes-)/.test(code))) return;
      const references = {};
      const tokens = parseWithHtml(parts.join(''), references);
      for (const token of flatTokens(tokens))
        if (token.type.startsWith('html')) token.content = token.content.replace(/<(?=word)/g, '&lt;');
      const seen = wordsOf(withoutMarks(spacedText(parseHtml(renderWithHtml(tokens, references)))));
      assert.deepEqual(wordsOf(markdownText(markdown)).join(''), seen.join(''));
      // Again, nothing is left to do.
      assert.deepEqual(
        settleMarkdown(markdown, BASE).notes.filter(({ code }) => code === 'html-converted'),
        [],
      );
    }),
    { numRuns: 1500 },
  );
});

test('words in brackets behind a link’s text stay words, and a file’s name may have spaces', () => {
  const words = 'See [the plan](https://example.org/plan for the years to come).';
  assert.equal(settled(words), words);
  assert.equal(settled('[a](/files/Annex A.pdf)'), '[a](https://old.example/files/Annex%20A.pdf)');
});

test('a paragraph of any length is taken', () => {
  const speech = 'word '.repeat(150_000).trim();
  assert.equal(settled(speech), speech);
});

test('elements that are never closed cost no more than others', async () => {
  await assertGrowsEvenly(500, (elements) => settled('<div>\n\nx\n\n'.repeat(elements)));
});

test('template code anywhere in the address of a link is no text of the page', () => {
  for (const address of [
    '/{{ page.lang }}/a',
    'https://x.example/{{ page.path }}',
    '/news{% post_url 2020-01-01-a %}',
  ])
    assert.equal(settled(`See [this](${address}).`), 'See this.');
});
