import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { absoluteUrl, pathOrUrl } from '../../src/lib/resolveUrl.ts';

const page = 'https://press.example.org/2021/05/25/ferry/';

describe('absoluteUrl', () => {
  it('resolves a name beside the page, a site path and a URL', () => {
    assert.equal(absoluteUrl('photo.jpg', page), `${page}photo.jpg`);
    assert.equal(absoluteUrl('/logo.svg', page), 'https://press.example.org/logo.svg');
    assert.equal(absoluteUrl('https://example.com/a b', page), 'https://example.com/a%20b');
  });

  it('leaves what cannot be a URL as it was written', () => {
    assert.equal(absoluteUrl('https://', page), 'https://');
  });
});

describe('pathOrUrl', () => {
  it('gives a path within the site and a URL outside it', () => {
    assert.equal(pathOrUrl('photo.jpg', page), '/2021/05/25/ferry/photo.jpg');
    assert.equal(pathOrUrl('https://press.example.org/a?b#c', page), '/a?b#c');
    assert.equal(pathOrUrl('https://example.com/a', page), 'https://example.com/a');
  });
});
