import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderBody } from '../../../src/markdown/render.ts';
import { markPassages } from '../../../templates/layout/passageMarks.ts';
import { body } from '../releaseFixture.ts';

const render = (text: string) => renderBody(text, { base: '/2021/05/25/ferry/', pictures: {} });
const MARK = /<a class="mark" href="#[^"]*" aria-label="Link"><\/a>/g;

describe('markPassages', () => {
  const text = `${body}\n\n- loose\n\n  more\n\n- tight\n  - deep\n\n> one\n>\n> two\n\n![](a.png)\n\n![b](b.png "Figure")`;
  const plain = render(text);
  const marked = markPassages(plain, 'Link');

  it('links to every passage that has an id, once, and to no other', () => {
    const ids = [...plain.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`);
    const links = [...marked.matchAll(/class="mark" href="([^"]*)"/g)].map(([, href]) => href);
    assert.ok(ids.length > 15);
    assert.deepEqual(links, ids);
  });

  it('adds nothing but empty links and the boxes of headings', () => {
    const boxes = /<div class="marked">|<\/div>/g;
    assert.equal(marked.replace(MARK, '').replace(boxes, ''), plain);
  });

  it('follows the words of a paragraph, list item or quote, and stands outside a heading', () => {
    assert.match(marked, /same day\.<a class="mark"[^>]*><\/a><\/p>/);
    assert.match(marked, /<p>one<a class="mark" href="#q[^>]*><\/a><\/p>/);
    assert.match(marked, /What changes<\/h2><a class="mark" href="#h[^>]*><\/a><\/div>/);
    assert.match(marked, /<figcaption>Figure<a class="mark" href="#p[^>]*><\/a><\/figcaption>/);
    assert.match(marked, /tight<a class="mark"[^>]*><\/a><\/p>\n<ul>/);
  });

  it('leaves text that looks like a passage alone', () => {
    const shown = render('`<p id="p0123456789">`');
    assert.equal(markPassages(shown, 'Link').match(MARK)?.length, 1);
  });
});
