import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelHeadings } from '../../src/markdown/headings.ts';
import { bodyLinks } from '../../src/markdown/links.ts';
import { attachmentName, isRelative, parseBody, renderBody } from '../../src/markdown/render.ts';

const ORIGIN = 'https://press.example.org';
// Without the passages' ids, which are not the matter here.
const render = (body: string, pictures = {}) =>
  renderBody(body, { base: '/2021/05/25/a/', pictures }).replace(/ id="[^"]*"/g, '');

test('HTML in a body is shown, not run', () => {
  assert.equal(render('<script>alert(1)</script>'), '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n');
  assert.doesNotMatch(render('a <img src=x onerror=alert(1)> b'), /<img/);
  assert.doesNotMatch(render('[x](javascript:alert(1)) [y](data:text/html,x)'), /href/);
});

test('headings begin below the title and skip no level', () => {
  assert.equal(render('# A\n\n### B\n\n# C'), '<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>\n');
  // A quotation's and a footnote's headings are not the release's.
  assert.equal(
    render('### A\n\n> # Q\n>\n> > ### R\n\n### B\n\nx[^1]\n\n[^1]: Note\n\n    # N')
      .match(/<h\d>.*?<\/h\d>/g)
      ?.join(''),
    '<h2>A</h2><h3>Q</h3><h4>R</h4><h2>B</h2><h2>N</h2>',
  );
  assert.equal(render('#### Deep first'), '<h2>Deep first</h2>\n');
});

test('any number of headings is levelled', () => {
  const tokens = parseBody('# A\n\n');
  const many = Array.from({ length: 150_000 }, () => tokens).flat();
  levelHeadings(many);
  assert.equal(many[0]?.tag, 'h2');
});

test('a heading without a word or picture is left out, and counts for no level', () => {
  assert.equal(render('###\n\nText\n\n# [](/x/)\n\n### A'), '<p>Text</p>\n<h2>A</h2>\n');
  assert.match(render('## ![](a.png)'), /^<h2><img [^>]*><\/h2>/);
});

test('relative targets lead into the release’s folder, others stay', () => {
  assert.match(render('[a](./b%20c.pdf#p=1)'), /href="\/2021\/05\/25\/a\/b%20c\.pdf#p=1"/);
  for (const target of ['/x/', '#top', 'https://example.org/', 'mailto:a@example.org', '//cdn.example'])
    assert.ok(render(`[a](${target})`).includes(`href="${target}"`), target);
});

test('a picture that is known has its size, so that the text does not jump', () => {
  assert.match(
    render('![Blue](<a b.png>)', { 'a b.png': { width: 4, height: 3 } }),
    /<img src="\/2021\/05\/25\/a\/a%20b\.png" alt="Blue" width="4" height="3" loading="lazy" decoding="async">/,
  );
  assert.doesNotMatch(render('![x](constructor)'), /width/);
});

test('the same body at two places gives the links of each', () => {
  const body = '[a](b.pdf)';
  const at = (base: string) => renderBody(body, { base, pictures: {} });
  assert.notEqual(at('/one/'), at('/two/'));
  assert.match(at('/one/'), /\/one\/b\.pdf/);
});

test('a target is relative when it has neither scheme nor slash nor is a fragment', () => {
  assert.deepEqual(['a.pdf', './a', '../a', 'a b', '/a', '#a', '?a', 'tel:1', ''].map(isRelative), [
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  assert.equal(attachmentName('./a%20b%231.pdf?x#y'), 'a b#1.pdf');
  assert.equal(attachmentName('100%.pdf'), '100%.pdf');
});

test('links are found with their places, however they are written, and none in code', () => {
  const body =
    'One\n[a](/a/) and ![b](b.png)\n\n    [code](/code/)\n\n`[code](/code/)` <https://press.example.org/c/>\n\n[d][1]\n\n[1]: /d/';
  assert.deepEqual(
    bodyLinks(body, ORIGIN).map(({ target, line, column }) => [target, line, column]),
    [
      ['/a/', 1, 5],
      ['b.png', 1, 19],
      ['https://press.example.org/c/', 5, 19],
      ['/d/', 9, 6],
    ],
  );
});

test('a bare address of this site is a link; one of another site needs no parsing', () => {
  assert.deepEqual(
    bodyLinks('see https://press.example.org/x/ now', ORIGIN).map(({ target }) => target),
    ['https://press.example.org/x/'],
  );
  assert.deepEqual(bodyLinks('see https://elsewhere.example/x/ now', ORIGIN), []);
});
