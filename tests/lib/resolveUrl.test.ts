import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { absoluteUrl, pathOnSite, pathOrUrl } from '../../src/lib/resolveUrl.ts';
import { encodePath } from '../../src/lib/sitePath.ts';

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

describe('pathOnSite', () => {
  it('gives one path however its address is spelt', () => {
    const origin = 'https://press.example.org';
    const spelling = fc.constantFrom(
      '',
      origin,
      'http://press.example.org',
      'HTTPS://PRESS.example.org',
      '//press.example.org',
      'https://press.example.org:443',
      'http://press.example.org.:80',
    );
    const path = fc
      .array(fc.stringMatching(/^[a-z0-9õ€_-]{1,8}$/), { minLength: 1 })
      .map((parts) => `/${parts.join('/')}/`);
    fc.assert(
      fc.property(spelling, path, fc.constantFrom('', '?q=1', '#x'), (before, at, after) => {
        assert.equal(pathOnSite(before + encodePath(at) + after, origin), at.normalize('NFC'));
      }),
    );
    for (const target of ['x/', '#x', 'mailto:a@press.example.org', 'https://example.org/', 'http://[', '//'])
      assert.equal(pathOnSite(target, origin), undefined, target);
  });
});
