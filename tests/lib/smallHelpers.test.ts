import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compact } from '../../src/lib/compact.ts';
import { cutText } from '../../src/lib/cutText.ts';
import { digest } from '../../src/lib/digest.ts';
import { groupBy } from '../../src/lib/groupBy.ts';
import { directionOf, primaryLanguage } from '../../src/lib/language.ts';
import { didYouMean, nearest } from '../../src/lib/nearest.ts';
import { statedTime } from '../../src/lib/statedTime.ts';

test('a text is cut between words and never longer than asked', () => {
  assert.equal(cutText('The minister\n met,  the press', 100), 'The minister met, the press');
  assert.equal(cutText('The minister met, the press', 20), 'The minister met…');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 2, max: 40 }),
      (text, limit) => {
        const cut = cutText(text, limit);
        assert.ok(cut.length <= limit, `${cut.length} > ${limit}`);
        assert.doesNotMatch(cut, /\p{Cs}/u);
        assert.equal(cutText(cut, limit), cut);
      },
    ),
  );
});

test('groups and what is in them stand in the order in which they came', () => {
  const groups = groupBy(['pear', 'apple', 'plum', 'almond'], (word) => word[0]);
  assert.deepEqual(
    [...groups],
    [
      ['p', ['pear', 'plum']],
      ['a', ['apple', 'almond']],
    ],
  );
});

test('the nearest word is found through a slip, and none where nothing is near', () => {
  assert.equal(nearest('sumary', ['title', 'summary']), 'summary');
  assert.equal(nearest('vidoe', ['audio', 'video']), 'video');
  assert.equal(nearest('layout', ['title', 'date']), undefined);
  assert.equal(didYouMean('natto', ['nato']), 'Did you mean "nato"?');
  assert.equal(didYouMean('xyz', ['nato', 'defence']), 'Known: nato, defence.');
  assert.equal(didYouMean('xyz', []), '');
});

test('a language’s direction comes from its script, or from the one it is usually written in', () => {
  const directions = ['ar', 'ar-Latn', 'en', 'az-Arab', 'he-IL', 'pa', 'pa-PK', 'dv', 'yi', 'ckb', 'ku'].map(
    (code) => `${code} ${directionOf(code)}`,
  );
  assert.deepEqual(directions, [
    'ar rtl',
    'ar-Latn ltr',
    'en ltr',
    'az-Arab rtl',
    'he-IL rtl',
    'pa ltr',
    'pa-PK rtl',
    'dv rtl',
    'yi rtl',
    'ckb rtl',
    'ku ltr',
  ]);
  assert.equal(directionOf('no language'), 'ltr');
  assert.equal(primaryLanguage('pt-BR'), 'pt');
});

test('a digest is of the bytes, whatever they came as', () => {
  assert.equal(digest('õ'), digest(Buffer.from('õ')));
  assert.notEqual(digest('õ'), digest('o'));
  assert.match(digest(''), /^[\w-]{22}$/);
});

test('compact leaves out what is undefined, and nothing else', () => {
  assert.deepEqual(compact({ a: undefined, b: null, c: 0, d: '' }), { b: null, c: 0, d: '' });
});

test('a time is stated as far as it is known', () => {
  const moment = { iso: '2021-05-25T00:00:00+03:00', millis: 0, day: '2021-05-25' };
  assert.equal(statedTime({ ...moment, hasTime: false }), '2021-05-25');
  assert.equal(statedTime({ ...moment, hasTime: true }), moment.iso);
});
