import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toSlug } from '../../src/lib/slug.ts';

test('a slug keeps the letters of any script and hyphenates the rest', () => {
  assert.equal(toSlug('Kallas & Stoltenberg: NATO’s summit!'), 'kallas-stoltenberg-natos-summit');
  assert.equal(toSlug('Õigekeel — ÄRA'), 'õigekeel-ära');
  assert.equal(toSlug('ශ්‍රී ලංකාව'), 'ශ්‍රී-ලංකාව');
  assert.equal(toSlug('بيان صحفي'), 'بيان-صحفي');
  assert.equal(toSlug('🎉'), '');
});

test('the same letters written in two ways make one slug', () => {
  assert.equal(toSlug('ära'.normalize('NFD')), toSlug('ära'.normalize('NFC')));
  assert.equal(toSlug("e'\u0301"), toSlug('é'));
});

test('a slug of a slug is itself, and is one part of an address', () => {
  const pieces = fc.constantFrom(
    'a',
    'É',
    'İ',
    'ß',
    '\u0301',
    "'",
    '’',
    '\u200d',
    '\u200c',
    '-',
    ' ',
    '/',
    '.',
    '%',
    'ක',
    '්',
    'Σ',
    '\uD83D',
    '🎉',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: pieces }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const slug = toSlug(text);
      assert.equal(toSlug(slug), slug);
      assert.equal(slug.normalize('NFC'), slug);
      assert.doesNotMatch(slug, /[\s/?#%\\.:"'<>&]|^-|-$|--/u);
      assert.equal(decodeURIComponent(encodeURIComponent(slug)), slug);
    }),
    { numRuns: 2000 },
  );
});
