import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptPieces, withoutLead } from '../../src/client/excerpt.ts';

describe('an excerpt', () => {
  it('becomes pieces of text, marked or not', () => {
    assert.deepEqual(excerptPieces('the <mark>summit</mark> of <mark>debt</mark>'), [
      { text: 'the ', marked: false },
      { text: 'summit', marked: true },
      { text: ' of ', marked: false },
      { text: 'debt', marked: true },
    ]);
  });

  it('leaves every other tag as text', () => {
    assert.deepEqual(excerptPieces('<img src=x onerror=1> &lt;mark&gt; AT&T &amp; <script>'), [
      { text: '<img src=x onerror=1> <mark> AT&T &amp; <script>', marked: false },
    ]);
  });

  it('does not repeat the title above it, nor the stop that ends the title', () => {
    const pieces = excerptPieces('Harbour <mark>summit</mark> opens. The <mark>summit</mark> of six');
    assert.deepEqual(withoutLead(pieces, 'Harbour summit opens'), [
      { text: 'The ', marked: false },
      { text: 'summit', marked: true },
      { text: ' of six', marked: false },
    ]);
    assert.deepEqual(withoutLead(pieces, 'Another title'), pieces);
    assert.deepEqual(withoutLead(pieces, ''), pieces);
  });
});
