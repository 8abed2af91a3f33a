import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodePath, encodePath, outputOf, stubPath } from '../../src/lib/sitePath.ts';

test('a path’s file is its own name, or the index of its folder', () => {
  assert.equal(outputOf('/'), 'index.html');
  assert.equal(outputOf('/2021/05/'), '2021/05/index.html');
  assert.equal(outputOf('/2021/05'), '2021/05/index.html');
  assert.equal(outputOf('/feed.xml'), 'feed.xml');
  assert.equal(outputOf('/v1.5/notes'), 'v1.5/notes/index.html');
});

test('the stub of an old address is a page to every host, whatever the address ends in', () => {
  for (const path of ['/old', '/old/', '/a/news.html', '/a/NEWS.HTM', '/v1.5/notes'])
    assert.equal(stubPath(path), path);
  assert.equal(stubPath('/old/news.aspx'), '/old/news.aspx/');
  fc.assert(fc.property(fc.webPath(), (path) => assert.match(outputOf(stubPath(path || '/')), /\.html?$/i)));
});

test('a path and the same with index.html have one file', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zõ\d-]{1,8}$/)), (parts) => {
      const path = `/${parts.map((part) => `${part}/`).join('')}`;
      assert.equal(outputOf(path), outputOf(`${path}index.html`));
      assert.equal(outputOf(path.slice(0, -1)), outputOf(path));
    }),
  );
});

test('an encoded path is ASCII, has neither query nor fragment, and decodes to itself', () => {
  const unit = fc.oneof(
    fc.constantFrom('%', '#', '?', '&', ' ', '+', 'õ', 'ක', '🎉', '"', '/'),
    fc.string({ minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const path = `/${text}`.normalize('NFC');
      const href = encodePath(path);
      assert.match(href, /^[!-~]*$/);
      assert.doesNotMatch(href, /[?#"<> ]/);
      assert.equal(decodePath(href), path);
    }),
  );
});

test('a broken escape stays as it is', () => {
  assert.equal(decodePath('/100%/'), '/100%/');
});
