import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { omitVoidSlash } from '../../src/lib/omitVoidSlash.ts';

describe('omitVoidSlash', () => {
  it('takes the slash from void elements, with and without attributes', () => {
    assert.equal(omitVoidSlash('<br/>'), '<br>');
    assert.equal(omitVoidSlash('<meta name="a" content="b"/><hr />'), '<meta name="a" content="b"><hr>');
    assert.equal(omitVoidSlash('<input disabled type="search"/>'), '<input disabled type="search">');
  });

  it('leaves other elements and written-out tags alone', () => {
    assert.equal(omitVoidSlash('<circle r="1"/>'), '<circle r="1"/>');
    assert.equal(omitVoidSlash('<p>&lt;br/></p>'), '<p>&lt;br/></p>');
  });

  it('changes no text and no attribute, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const alt = renderToString(h('p', { title: text }, text));
        assert.equal(omitVoidSlash(`<img alt="x"/>${alt}`), `<img alt="x">${alt}`);
        const image = renderToString(h('img', { alt: text }));
        assert.equal(omitVoidSlash(image), image.replace(/\/>$/, '>'));
      }),
    );
  });
});
