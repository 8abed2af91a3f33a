import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { htmlToMarkdown } from '../../../src/import/html/toMarkdown.ts';
import { parseBody } from '../../../src/markdown/render.ts';

const BASE = 'https://old.example/news/';

function codes(html: string, base: string | undefined = BASE): readonly string[] {
  return htmlToMarkdown(html, base).notes.map(({ code }) => code);
}

const WRITTEN: readonly (readonly [what: string, html: string, markdown: string])[] = [
  [
    'empty paragraphs and styling',
    '<p style="margin:0"></p><p>&nbsp;</p><p><span style="x"><font>One</font> two.</span></p>',
    'One two.',
  ],
  [
    'a list in a list but in no item of it',
    '<ul><li>a</li><ul><li>n</li></ul><li>b</li></ul>',
    '- a\n  - n\n- b',
  ],
  [
    'addresses as the text of a link, and in brackets that are no link',
    '<p><a href="https://x.example/_a_/b">https://x.example/_a_/b</a> [http://x.example/#](http://x.example/)</p>',
    '[https://x.example/\\_a\\_/b](https://x.example/_a_/b) \\[http://x.example/#](http://x.example/)',
  ],
  [
    'a link whose text is an address as code, or has a backslash before a bracket',
    '<p><a href="/a"><code>https://x.example/_a]_</code></a> <a href="/b">https://x.example/b\\]</a></p>',
    '[`https://x.example/_a]_`](https://old.example/a) [https://x.example/b\\\\\\]](https://old.example/b)',
  ],
  ['code in code', '<code><code>a</code>/b</code>', '`a/b`'],
  ['text before the first item of a list', '<ul>Intro<li>a</li></ul>', 'Intro\n\n- a'],
  [
    'text and a list between two items',
    '<ol><li>a</li>x<ul><li>n</li></ul>y<li>b</li></ol>',
    '1. a\n\n   x\n\n   - n\n\n   y\n2. b',
  ],
  [
    'a script and a comment',
    '<p>One</p><script>alert(1)</script><!-- [if !supportLists]--><style>p{}</style><p>Two</p>',
    'One\n\nTwo',
  ],
  [
    'emphasis',
    '<p>A <b>bold</b>, an <i>italic</i> and a <s>struck</s> word</p>',
    'A **bold**, an *italic* and a ~~struck~~ word',
  ],
  ['bold whose end touches a word', '<p><strong>Offense:</strong>Conspiracy</p>', '**Offense**:Conspiracy'],
  ['bold cut in pieces by an editor', '<p><b>One</b><b> two</b> <b>three</b></p>', '**One two three**'],
  ['bold over a line break', '<p><b>One<br>two</b></p>', '**One**\\\n**two**'],
  ['bold around paragraphs', '<b><p>One</p><p>Two</p></b>', 'One\n\nTwo'],
  ['empty bold before text', '<p><strong></strong>Kept text</p>', 'Kept text'],
  ['line breaks', '<p><br>One<br>two<br><br>three<br></p>', 'One\\\ntwo\n\nthree'],
  [
    'breaks behind an empty element',
    '<p><a href="/x"><b></b><br><font><br>x</font></a></p>',
    '[x](https://old.example/x)',
  ],
  ['text between two items', '<ol><li>a</li><br>b <i>c</i><br><li>d</li></ol>', '1. a\n\n   b *c*\n2. d'],
  ['items outside of a list', 'a<li>b</li>\n<li>c</li>d', 'a\n\n- b\n- c\n\nd'],
  [
    'text that looks like markdown',
    '<p># # #</p><p>1986. A year</p><p>&lt;word&gt; &amp;amp; *x* [y]</p>',
    '\\# # #\n\n1986\\. A year\n\n\\<word> \\&amp; \\*x\\* \\[y\\]',
  ],
  [
    'a link of the old site',
    '<p><a href="/opa/pr/one" title="t" style="x">One</a>!</p>',
    '[One](https://old.example/opa/pr/one)!',
  ],
  [
    'a link with brackets and spaces',
    '<p><a href="http://x.example/a (b).pdf">B</a></p>',
    '[B](http://x.example/a%20%28b%29.pdf)',
  ],
  [
    'a link after an exclamation',
    '<p>Look!<a href="https://x.example/">here</a></p>',
    'Look\\![here](https://x.example/)',
  ],
  [
    'links that lead nowhere',
    '<p><a href="file:///C:/x.doc">One</a> <a href="#_ftn1">[1]</a> <a name="x">two</a></p>',
    'One \\[1\\] two',
  ],
  ['a picture', '<p><img src="/a.jpg" alt="The minister"></p>', '[The minister](https://old.example/a.jpg)'],
  [
    'a picture without a description, whose address is escaped as before UTF-8',
    '<p><img src="/photo%E9.jpg"><img src="/%C3%B5un.jpg"></p>',
    '[photo%E9.jpg](https://old.example/photo%E9.jpg) [õun.jpg](https://old.example/%C3%B5un.jpg)',
  ],
  [
    'an icon in a link',
    '<p><a href="/a.pdf"><img class="file-icon" alt="" src="/i.png"> Report</a></p>',
    '[Report](https://old.example/a.pdf)',
  ],
  [
    'an embedded picture',
    '<p>Before <img alt="" src="data:image/png;base64,AAAA"> after</p>',
    'Before after',
  ],
  [
    'a player',
    '<iframe src="https://video.example/1" title="Speech"></iframe>',
    '[Speech](https://video.example/1)',
  ],
  [
    'raised digits',
    '<p>5 m<sup>2</sup> of CO<sub>2</sub> on the 4<sup>th</sup></p>',
    '5 m² of CO₂ on the 4th',
  ],
  [
    'nested lists',
    '<ul><li>One<ul><li>Inner</li></ul></li><li><p>Two</p><p>More</p></li></ul><ol start="3"><li>Three</li></ol>',
    '- One\n  - Inner\n- Two\n\n  More\n\n3. Three',
  ],
  ['headings', '<h4><strong>Part #</strong></h4><p>x</p>', '#### Part \\#\n\nx'],
  ['a quotation', '<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n>\n> Two'],
  [
    'a table with a bold first row',
    '<table><tr><td><p><b>Name</b></p></td><td><b>Sum | total</b></td></tr><tr><td>A</td><td>1<br>2</td></tr></table>',
    '| Name | Sum \\| total |\n| --- | --- |\n| A | 1 2 |',
  ],
  [
    'a table without a header',
    '<table><tr><td>A</td><td>1</td></tr><tr><td colspan="2">B</td></tr></table>',
    '|  |  |\n| --- | --- |\n| A | 1 |\n| B |  |',
  ],
  [
    'rows over several lines',
    '<table><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>',
    '| A | B |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |',
  ],
  [
    'a table that arranges the page',
    '<table><tr><td><h2>Part</h2><p>One</p></td><td><ul><li>Two</li></ul></td></tr></table>',
    '## Part\n\nOne\n\n- Two',
  ],
  [
    'a table of facts with a heading in a cell',
    '<table><tr><th>Name</th><th>Sum</th></tr><tr><td><h2>A</h2></td><td>1</td></tr><tr><td>B</td><td>2</td></tr><tr><td>C</td><td>4</td></tr></table>',
    '| Name | Sum |\n| --- | --- |\n| A | 1 |\n| B | 2 |\n| C | 4 |',
  ],
  [
    'a table whose columns stand as their cells do',
    '<table><tr><th>A</th><th style="text-align:center">B</th><th>C</th><th align="Center">D</th></tr><tr><td>1</td><td style="color:red; text-align: right">2</td><td align="left">3</td><td></td></tr><tr><td align="right">4</td><td align="right">5</td><td></td><td> </td></tr></table>',
    '| A | B | C | D |\n| --- | ---: | :--- | :---: |\n| 1 | 2 | 3 |  |\n| 4 | 5 |  |  |',
  ],
  [
    'lines of columns',
    '<p>Figures:</p><pre>County      2019   2020\nNorth        412    422\n\n\nSouth *</pre><p>End</p>',
    'Figures:\n\n```\nCounty      2019   2020\nNorth        412    422\n\n\nSouth *\n```\n\nEnd',
  ],
  [
    'preformatted lines that are written as HTML',
    '<pre>\n  <span>A &lt;1&gt;</span><br>B<div>C</div>D\n\n</pre>',
    '```\n  A <1>\nB\nC\nD\n```',
  ],
  ['code', '<pre><code class="language-csv">a,b\n\n1,2\n</code></pre>', '```csv\na,b\n\n1,2\n```'],
  ['preformatted lines that have a fence', '<pre>a\n```\nb</pre>', '````\na\n```\nb\n````'],
  [
    'preformatted lines in an item and a quotation',
    '<ul><li>One<pre>a\n\nb</pre></li></ul><blockquote><pre>a\n\n  b</pre></blockquote>',
    '- One\n\n  ```\n  a\n\n  b\n  ```\n\n> ```\n> a\n>\n>   b\n> ```',
  ],
  [
    'preformatted lines with a link and a picture',
    "<pre><code>One  <a href='/x'>link</a>\r\n- Two\n\n<img src='/a.png' alt='q'></code></pre>",
    'One [link](https://old.example/x)\\\n\\- Two\n\n[q](https://old.example/a.png)',
  ],
  ['nothing preformatted', '<p>a</p><pre> \n\n</pre>', 'a'],
  [
    'a table in a table',
    '<table><tr><td><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></td><td>Aside</td></tr></table>',
    '| A | B |\n| --- | --- |\n| 1 | 2 |\n\nAside',
  ],
];

for (const [what, html, markdown] of WRITTEN) {
  test(`turns into markdown: ${what}`, () => {
    const result = htmlToMarkdown(html, BASE);
    assert.equal(result.markdown, markdown);
    assert.deepEqual(
      result.notes.filter(({ code }) => code === 'words-differ' || code === 'emphasis-dropped'),
      [],
    );
  });
}

test('says what it took out and what it made absolute', () => {
  assert.deepEqual(codes('<script>x()</script>'), ['script-dropped']);
  assert.deepEqual(codes('<img src="data:image/png;base64,A" alt="">'), ['picture-dropped']);
  assert.deepEqual(codes('<a href="/x">X</a>'), ['link-absolute']);
  assert.deepEqual(codes('<a href="javascript:x()">X</a>'), ['link-dropped']);
  assert.deepEqual(codes('<p>a\u001eb</p>'), ['control-dropped']);
  assert.deepEqual(codes('<p>Nothing of note, <b>bold</b></p>'), []);
});

test('says what preformatted text loses', () => {
  assert.deepEqual(codes('<pre>See <b>bold</b></pre>'), ['emphasis-dropped']);
  assert.deepEqual(codes('<pre>See <a href="https://x.example/">x</a>, <b>bold</b></pre>'), [
    'preformatted-unfolded',
  ]);
  assert.deepEqual(codes('<pre><a href="https://x.example/">https://x.example/</a></pre>'), []);
});

test('preformatted text with links or pictures keeps each of them, its lines and its words', () => {
  const part = fc.constantFrom(
    'a ',
    '   12',
    '\n',
    '\n\n',
    '<br>',
    '- ',
    '1. ',
    '# ',
    '<div>b</div>',
    '<b>bold\n</b> ',
    '<code>*</code>',
  );
  const link = fc.constantFrom('<a href="/x">two\nlines</a>', '<a href="/x">l</a>', '<img src="/x" alt="q">');
  fc.assert(
    fc.property(fc.array(part), link, fc.array(part), (before, linked, after) => {
      const { markdown, notes } = htmlToMarkdown(
        `<pre>${[...before, linked, ...after].join('')}</pre>`,
        BASE,
      );
      assert.equal(markdown.split('](https://old.example/x)').length, 2);
      assert.ok(!notes.some(({ code }) => code === 'words-differ' || code === 'link-dropped'));
    }),
  );
});

test('preformatted lines come out of the page as they went in', () => {
  const line = fc
    .array(fc.constantFrom('a', 'Sum', '12', ' ', '   ', '*', '`', '#', '> ', '&', '|', '~~~'), {
      maxLength: 6,
    })
    .map((parts) => parts.join('').trimEnd());
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (middle) => {
      const lines = ['first', ...middle, 'last'].join('\n');
      const { markdown } = htmlToMarkdown(`<p>x</p><pre>${lines.replace(/&/g, '&amp;')}</pre><p>y</p>`, BASE);
      const [, fence] = parseBody(markdown).filter(({ type }) => type === 'fence' || type === 'inline');
      assert.equal(fence?.content, `${lines}\n`);
    }),
  );
});

test('a path of the old site becomes plain text where that site is not known', () => {
  const { markdown, notes } = htmlToMarkdown('<p><a href="/x">One</a></p>', undefined);
  assert.equal(markdown, 'One');
  assert.match(notes[0]?.message ?? '', /--base/);
});

test('words win over bold that markdown cannot say', () => {
  const { markdown } = htmlToMarkdown('<p>x<b><i>a</i>b</b><i>c</i>y</p>', BASE);
  assert.equal(markdown.replace(/\*/g, ''), 'xabcy');
});

test('a zero width space stays where it says that a Khmer or Thai line may break, and goes elsewhere', () => {
  const khmer = 'ក្រសួង\u200bយុត្តិធម៌';
  const { markdown, notes } = htmlToMarkdown(`<p>\u200b${khmer} wo\u200brd\u200b</p>`, BASE);
  assert.equal(markdown, `${khmer} word`);
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['control-dropped'],
  );
});
