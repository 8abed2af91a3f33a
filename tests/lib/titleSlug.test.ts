import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toSlug } from '../../src/lib/slug.ts';
import { titleSlug } from '../../src/lib/titleSlug.ts';

test('drops stop words and keeps the telling ones in order', () => {
  assert.equal(
    titleSlug('The Government approved a budget for the schools of the islands'),
    'government-approved-budget-schools-islands',
  );
});

test('takes initials for one word', () => {
  assert.equal(titleSlug('U.S. and É.U. sign with P. Kask of A.B.'), 'us-éu-sign-p-kask-ab');
});

test('keeps a title that has nothing but stop words', () => {
  assert.equal(titleSlug('To be with that'), 'to-be-with-that');
});

test('keeps the letters of other scripts and their joiners', () => {
  assert.equal(titleSlug('Правительство одобрило бюджет'), 'правительство-одобрило-бюджет');
  assert.equal(titleSlug('الحكومة توافق على الميزانية'), 'الحكومة-توافق-على-الميزانية');
  assert.equal(titleSlug('ශ්‍රී ලංකා රජය'), 'ශ්‍රී-ලංකා-රජය');
});

test('cuts between words, never behind a figure that counts what was cut off', () => {
  const slug = titleSlug(`${'ministry '.repeat(8)}grants 1.2 million`);
  assert.equal(slug, `${'ministry-'.repeat(8)}grants`.replace(/-1$/, ''));
  assert.ok(slug.length <= 80);
});

test('cuts a text without spaces between whole letters', () => {
  const slug = titleSlug('ක්ෂි'.repeat(60));
  assert.ok(Buffer.byteLength(slug) <= 180 && slug.length > 0);
  assert.match(slug, /^(?:ක්ෂි)+$/u);
});

test('has a name for a title without letters', () => {
  assert.equal(titleSlug('***'), 'release');
});

test('is a stable, short, never empty, NFC slug of any title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const slug = titleSlug(title);
      assert.equal(titleSlug(title.normalize('NFD')), slug, 'the same however its letters are composed');
      assert.equal(toSlug(slug), slug, 'a slug of itself');
      assert.equal(slug.normalize('NFC'), slug);
      assert.ok(slug !== '' && [...slug].length <= 80 && Buffer.byteLength(slug) <= 180);
      assert.doesNotMatch(slug, /[\s/?#%&:."'\\]/);
    }),
    { numRuns: 500 },
  );
});
