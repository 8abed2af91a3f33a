import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringsFor, translatedLanguages } from '../../../templates/strings/index.ts';

/** Every text in a value, with its path; a function is asked for one of its texts. */
function texts(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(3, 2021))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('the interface strings', () => {
  it('exist in eight languages', () => {
    assert.deepEqual([...translatedLanguages].sort(), ['ar', 'de', 'en', 'es', 'et', 'fr', 'it', 'ru']);
  });

  it('are nowhere empty', () => {
    for (const lang of translatedLanguages) {
      const all = texts(stringsFor(lang), lang);
      assert.ok(all.length > 60);
      assert.deepEqual(
        all.filter(([, text]) => text.trim() === ''),
        [],
      );
    }
  });

  it('fall back from a region to its language, and from a language without strings to English', () => {
    assert.equal(stringsFor('et-EE'), stringsFor('et'));
    assert.equal(stringsFor('AR-eg'), stringsFor('ar'));
    assert.equal(stringsFor('si'), stringsFor('en'));
    assert.equal(stringsFor(''), stringsFor('en'));
  });

  it('say the same of each: a text with a place to fill in has it in every language', () => {
    const places = (lang: string) => [
      ...new Set(
        texts(stringsFor(lang), '')
          // How a quotation is put together is the language's own: see `QuoteWords`.
          .filter(([path]) => !path.startsWith('.quote.speech'))
          // So is how many forms of number it has, not what stands in them.
          .map(([path, text]) => [path.replace(/\.(?:zero|one|two|few|many|other)$/, ''), text] as const)
          .map(([path, text]) => `${path} ${(text.match(/\{\w+\}/g) ?? []).sort().join(' ')}`),
      ),
    ];
    for (const lang of translatedLanguages) assert.deepEqual(places(lang), places('en'), lang);
  });

  it('set a space that does not break before French signs', () => {
    const broken = texts(stringsFor('fr'), '').filter(([, text]) => / [:;?!»]|« /.test(text));
    assert.deepEqual(broken, []);
  });

  it('count in Russian by its three forms', () => {
    const { count } = stringsFor('ru').lists;
    assert.deepEqual([1, 2, 5, 11, 21, 1004].map(count), [
      '1 сообщение',
      '2 сообщения',
      '5 сообщений',
      '11 сообщений',
      '21 сообщение',
      '1\u00a0004 сообщения',
    ]);
  });

  it('count in Arabic by its six forms', () => {
    const { count } = stringsFor('ar').lists;
    assert.deepEqual([0, 1, 2, 3, 11, 100].map(count), [
      'لا توجد بيانات',
      'بيان واحد',
      'بيانان',
      '3 بيانات',
      '11 بيانًا',
      '100 بيان',
    ]);
  });
});
