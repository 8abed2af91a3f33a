import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../../src/markdown/render.ts';

// Without the passages' ids, which are not the matter here.
const render = (body: string) =>
  renderBody(body, { base: '/2021/05/25/x/', pictures: {} }).replace(/ id="[^"]*"/g, '');

test('a picture of another host becomes a link to it, with its words', () => {
  assert.equal(
    render('See ![the bridge](https://pictures.example/b.jpg).'),
    '<p>See <a href="https://pictures.example/b.jpg">the bridge</a>.</p>\n',
  );
});

test('a picture of another host without words is a link that shows its address', () => {
  assert.match(render('![](//pictures.example/b.jpg)'), /^<p>\/\/pictures\.example\/b\.jpg<\/p>/);
  assert.match(render('![](http://pictures.example/b.jpg)'), />http:\/\/pictures\.example\/b\.jpg<\/a>/);
});

test('inside a link only the words of a foreign picture stay', () => {
  assert.equal(
    render('[![bridge](https://pictures.example/b.jpg)](/topics/)'),
    '<p><a href="/topics/">bridge</a></p>\n',
  );
});

test('a picture of the release itself stays a picture', () => {
  assert.match(render('![bridge](b.jpg)'), /<img src="\/2021\/05\/25\/x\/b\.jpg" alt="bridge"/);
});

test('a picture of this site, named by its whole address, stays a picture', () => {
  const own = { base: '/2021/05/25/x/', pictures: {}, origin: 'https://press.example.org' };
  assert.match(renderBody('![b](https://press.example.org/b.jpg)', own), /<img src="https:\/\/press/);
  assert.doesNotMatch(renderBody('![b](https://press.example.org.evil.example/b.jpg)', own), /<img/);
});

test('a picture of the release is offered in its formats and sizes to a page that says how wide it shows them', () => {
  const shown = {
    sources: [
      { type: 'image/avif', srcset: '/pictures/d/a-480.avif 480w' },
      { type: 'image/jpeg', srcset: '/pictures/d/a-480.jpg 480w' },
    ],
    preview: { src: '/pictures/d/a-480.jpg' },
  };
  const pictures = { 'a.jpg': { width: 480, height: 300, shown } };
  const place = { base: '/2021/05/25/x/', pictures };
  const html = (body: string, sizes?: string) =>
    renderBody(body, { ...place, ...(sizes && { pictureSizes: sizes }) }).replace(/ id="\w+"/, '');
  assert.equal(
    html('![A "blue" hill](a.jpg)', '92vw'),
    '<p><picture><source type="image/avif" srcset="/pictures/d/a-480.avif 480w" sizes="92vw">' +
      '<img src="/pictures/d/a-480.jpg" alt="A &quot;blue&quot; hill" width="480" height="300" ' +
      'srcset="/pictures/d/a-480.jpg 480w" sizes="92vw" loading="lazy" decoding="async"></picture></p>\n',
  );
  assert.equal(
    html('![A](a.jpg)'),
    '<p><img src="/2021/05/25/x/a.jpg" alt="A" width="480" height="300" loading="lazy" decoding="async"></p>\n',
  );
});

test('a picture that is all of its paragraph is a figure, its title the caption', () => {
  assert.equal(
    render('![A "blue" hill](a.jpg "The hill & <b>its</b> lake")\n\nMore'),
    '<figure><img src="/2021/05/25/x/a.jpg" alt="A &quot;blue&quot; hill" loading="lazy" decoding="async">' +
      '<figcaption>The hill &amp; &lt;b&gt;its&lt;/b&gt; lake</figcaption></figure>\n<p>More</p>\n',
  );
});

test('a picture without a title, with words beside it, in a link or in the line of a list stays what it is', () => {
  for (const body of [
    '![a](a.jpg)',
    '![a](a.jpg " ")',
    'See ![a](a.jpg "T")',
    '[![a](a.jpg "T")](/x/)',
    '- ![a](a.jpg "T")',
  ])
    assert.doesNotMatch(render(body), /figure|figcaption/, body);
});

test('a figure has the id that its paragraph had, whatever its caption says', () => {
  const idOf = (body: string) => / id="(\w+)"/.exec(renderBody(body, { base: '/', pictures: {} }))?.[1];
  const id = idOf('![The hill](a.jpg)');
  assert.ok(id);
  assert.equal(idOf('![The hill](a.jpg "A caption")'), id);
  assert.equal(idOf('![The hill](a.jpg "Another")'), id);
});
