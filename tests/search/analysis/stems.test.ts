import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { STEMMED_LANGUAGES } from '../../../src/model/wordForms.ts';
import { type Analyser, analyserOf } from '../../../src/search/analysis/analyser.ts';
import { fold } from '../../../src/search/analysis/fold.ts';
import { ARABIC } from './forms/arabic.ts';
import { ENGLISH } from './forms/english.ts';
import { ESTONIAN } from './forms/estonian.ts';
import { FRENCH } from './forms/french.ts';
import { GERMAN } from './forms/german.ts';
import { ITALIAN } from './forms/italian.ts';
import { LOOK_ALIKES } from './forms/lookAlikes.ts';
import { RUSSIAN } from './forms/russian.ts';
import { SPANISH } from './forms/spanish.ts';

const TABLES = {
  et: ESTONIAN,
  ru: RUSSIAN,
  en: ENGLISH,
  ar: ARABIC,
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
};

type Pair = readonly [word: string, other: string];

/** Each word of a line with each other. */
function pairsOf(table: string): readonly Pair[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.trim().split(' ');
      return words.flatMap((word, index) => words.slice(index + 1).map((other): Pair => [word, other]));
    });
}

/** Both ways alike, for they meet where they share a stem. */
function meet(analyser: Analyser, [word, other]: Pair): boolean {
  const stemsOf = (text: string) => analyser.tokens(text).flatMap(({ form }) => analyser.stems(form));
  const stems = new Set(stemsOf(word));
  return stemsOf(other).some((stem) => stems.has(stem));
}

describe('forms of a word find each other', () => {
  for (const [lang, table] of Object.entries(TABLES)) {
    it(`at least nine of ten: ${lang}`, async (t) => {
      const analyser = await analyserOf(lang);
      const pairs = pairsOf(table);
      const missed = pairs.filter((pair) => !meet(analyser, pair));
      const share = 1 - missed.length / pairs.length;
      t.diagnostic(`${lang}: ${(share * 100).toFixed(1)} % of ${pairs.length} pairs found`);
      assert.ok(pairs.length >= (lang === 'et' || lang === 'ru' ? 60 : 20));
      assert.ok(share >= 0.9, missed.map((pair) => pair.join('/')).join(' '));
    });
  }
});

describe('accents that a form has lost do not part it from its word', () => {
  const forms: Readonly<Record<string, string>> = {
    fr: 'annoncer annoncé annoncée annoncés annoncées',
    es: 'gobierno gobiernos',
    pt: 'decisão decisões',
    de: 'Haus Häuser Hauses',
  };
  for (const [lang, line] of Object.entries(forms)) {
    it(`${lang}: ${line}`, async () => {
      const analyser = await analyserOf(lang);
      assert.deepEqual(
        pairsOf(line).filter((pair) => !meet(analyser, pair)),
        [],
      );
    });
  }
});

describe('words that only look alike do not', () => {
  it('at most one of ten of Estonian and Russian together, English, Arabic, German and Italian; three of twenty and more of French and Spanish', async (t) => {
    const joined: string[] = [];
    const counts = new Map<string, number>();
    for (const [lang, list] of Object.entries(LOOK_ALIKES)) {
      const analyser = await analyserOf(lang);
      const pairs = list.trim().split(/\s+/);
      const wrong = pairs.filter((pair) => {
        const [word = '', other = ''] = pair.split('/');
        return meet(analyser, [word, other]);
      });
      t.diagnostic(`${lang}: ${wrong.length} of ${pairs.length} pairs joined: ${wrong.join(' ')}`);
      assert.ok(pairs.length >= 20);
      counts.set(lang, wrong.length);
      joined.push(...wrong);
    }
    assert.ok((counts.get('et') ?? 0) + (counts.get('ru') ?? 0) <= 4, joined.join(' '));
    for (const lang of ['en', 'ar', 'de', 'it']) assert.ok((counts.get(lang) ?? 0) <= 2, joined.join(' '));
    for (const lang of ['fr', 'es']) assert.ok((counts.get(lang) ?? 0) <= 3, joined.join(' '));
  });
});

describe('stems', () => {
  // With two that have no stemmer, and one that has another's.
  const lang = fc.constantFrom(...STEMMED_LANGUAGES, 'bg', 'zu', 'nb');
  const word = fc.string({ unit: fc.constantFrom(...'aeioustdlkgmnrbpaeйиеовсткраالوتهنيةç1-ʼ') });

  it('are there for any word of any language, in folded letters, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(lang, word, async (code, any) => {
        const form = fold(any);
        const { stems } = await analyserOf(code);
        assert.ok(stems(form).length > 0 && stems(form).every((stem) => form === '' || stem !== ''));
        assert.deepEqual([...stems(form)], [...stems(form)]);
      }),
      { numRuns: 3000 },
    );
  });

  it('are of the language, whatever region or script is named with it', async () => {
    assert.equal(await analyserOf('et-EE'), await analyserOf('et'));
    assert.deepEqual((await analyserOf('EN_gb')).stems('ships'), ['ship']);
    assert.deepEqual((await analyserOf('tlh')).stems('ships'), ['ships']);
    assert.deepEqual((await analyserOf('constructor')).stems('ships'), ['ships']);
  });

  it('of a German query are those of its ä, ö and ü too, where it has ae, oe and ue for them', async () => {
    const { stems, askedStems } = await analyserOf('de');
    const finds = (typed: string, written: string) =>
      askedStems(fold(typed)).some((stem) => stems(fold(written)).includes(stem));
    for (const [typed, written] of [
      ['Aerzte', 'Ärzte'],
      ['begruessten', 'begrüßten'],
      ['Haeuser', 'Häuser'],
      ['Uebergangsloesungen', 'Übergangslösung'],
      ['Goethe', 'Goethe'],
      ['neue', 'neuen'],
    ] as const)
      assert.ok(finds(typed, written), `${typed} ${written}`);
    for (const form of ['neue', 'steuern', 'quelle', 'bauer', 'treue'])
      assert.deepEqual(askedStems(form), stems(form), 'no ü');
    const english = await analyserOf('en');
    assert.deepEqual(english.askedStems('poem'), english.stems('poem'));
  });

  it('of numbers, references and the shortest words are they themselves', async () => {
    const { stems } = await analyserOf('en');
    for (const form of ['1234.50', 'cr142', 'as', '19s']) assert.deepEqual(stems(form), [form]);
  });
});
