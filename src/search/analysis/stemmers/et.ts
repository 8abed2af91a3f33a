/*
 * A light stemmer for Estonian on folded words (õ ö → o, ä → a, ü → u). No package that a page could carry has one, so
 * these are the regular rules of the chapter "Morfoloogia" of "Eesti keele käsiraamat" (Erelt, Erelt, Ross: declension,
 * conjugation, consonant gradation). An ending that a word may also have of itself (valitsus, but lepingu-s) gives two
 * readings, and the word both stems.
 */

/** How many letters may be taken off the end of a word that the pattern fits: one number for each reading. */
type Rule = readonly [pattern: RegExp, ...cuts: number[]];

type Change = readonly [pattern: RegExp, instead: string];

/** Case endings on the genitive, and the endings of verbs. The first rule that fits is used. */
const ENDINGS: readonly Rule[] = [
  // Verbs: toetama, toetab, toetasid, toetanud, toetatakse, toetaksime.
  [/[aeiou][td]akse$/, 5],
  [/[^aeiou][aeiou]ksi(?:me|te)$/, 6],
  [/[^aeiou][aeiou]ksi[dn]$/, 4],
  [/[^aeiou][aeiou]ma(?:ta|ks|st)$/, 4],
  // Or a noun: sadam, sadama.
  [/[^aeiou][aeiou]mas$/, 3, 1],
  [/[^aeiou][aeiou]ma$/, 2, 0],
  [/[^aeiou][aeiou](?:sid|vad)$/, 3],
  [/[aeiou]nud$/, 3],
  [/[aeiou][td]ud$/, 3, 1],
  [/.[^aeiou][aiue]ti$/, 2, 0],
  [/[^aeiou][aeiou]b$/, 1],
  [/[^aeiou][aiu]me$/, 2],
  [/tan$/, 1],
  // Nouns: the partitive plural -id, then the cases; -st is the elative of leping, but -t the partitive of inimene.
  [/[aou]id$/, 2],
  [/[^aeiou]eid$/, 2, 1],
  [/[aeiou]sse$/, 3],
  // Not the device seade, the end ots, the bottom põhi.
  [/(?:sead|tead|harid|ots|oig|pohj)us$/, 0],
  [/(?:sead|tead|harid|ots|oig|pohj)ust$/, 1],
  [/ust$/, 1, 2],
  [/[aeiou]st$/, 1, 2, 0],
  [/[^aeiou][aeiou]lt$/, 2],
  [/[aeiou]{2}lt$/, 1, 2],
  [/[aeiou]{2}[nr]t$/, 1, 0],
  [/(?:[^aeiou][aeiou]|[aou]e|i[ao])t$/, 1, 0],
  [/[^aeiou][aeiou](?:ga|ks|le)$/, 2],
  [/[aeiou]{2}(?:ga|ks|le)$/, 2, 0],
  [/[aeiou](?:ni|na|da)$/, 2, 0],
  [/(?:[ui]|[aeiou]{2})s$/, 1, 0],
  [/[aeo]s$/, 1],
  [/[aeiou]l$/, 1, 0],
  [/[^aeiou][aeiou]d$/, 1],
  [/[aeiou]{2}d$/, 1, 0],
];

/** The genitive plural, alone and under the other cases. */
const PLURALS: readonly Rule[] = [
  // Not one: mõte, ettevõte.
  [/[mv]ote$/, 0],
  [/.[^aeiou][aeiou][td]e$/, 2],
  [/..[aeiou]{2}[td]e$/, 2, 0],
  [/..[slr]te$/, 2, 0],
];

/** -mine with its cases: toetamine is the doing of what toetama does. */
const DOING = /(?<=..[aeiou])mi(?:ne|s(?:t|t?e.{0,3}|id?))$/;

/** Words, and last parts of compounds, whose forms no rule brings together. */
const IRREGULAR: readonly (readonly [forms: RegExp, instead: string])[] = [
  [/koh(?:us|ut|tu(?:s|sse|st|le|lt?|ks|ga|ni|na|d|te|tele|tes|test)?)$/, 'kohus'],
  [/liiget?$/, 'liikm'],
  [/^uu(?:s|t|si|e(?:s|st|le|lt?|ks|ga|d)?|te(?:s|st|le|l|ga)?)$/, 'uus'],
  [/^last(?:e(?:st|le|lt?|ga)?)?$/, 'laps'],
  [/^nai(?:ne|st(?:e(?:le|lt?|ga|st)?)?|s(?:e|i|ed))$/, 'nais'],
  [/^(?:and(?:ma.*|a|is|sid|es|nud)|anna(?:b|n|d|me|te|vad|ks.*)|ant(?:i|ud|akse))$/, 'andma'],
  [/^te(?:gema.*|gi(?:d|n)?|ha|hes|eb|en|eme|evad|eks.*|inud|ht(?:i|ud)|hakse)$/, 'tegema'],
  // Otherwise hind, a price, and lind, a bird.
  [/hin(?:ne(?:t|te.*)?|de(?:s|st|le|lt?|ks|ga|d|id|te.*)?)$/, 'hinne'],
  [/linn(?:a(?:s|sse|st|le|lt?|ks|ga|ni|d|de.*)?)?$/, 'linn'],
  // Otherwise eest, which is "for", and turg, a market.
  [/^eesti(?:s|sse|st|t|le|lt?|ks|ga|ni)?$/, 'eesti'],
  [/^turgi(?:s|sse|st|t|le|lt?|ks|ga|ni)?$/, 'turgi'],
];

/** Weak and strong roots that differ by more than the last consonant, at the end of a word or compound. */
const ROOTS: readonly Change[] = [
  [/aja?$/, 'aek'],
  [/ajaloo$/, 'ajaluk'],
  [/so[dj][au]?$/, 'sot'],
  [/ko(?:[dj]a|j)$/, 'kot'],
  [/kire?$/, 'kirj'],
  [/jou$/, 'jout'],
  [/noue$/, 'nout'],
  [/meh$/, 'mees'],
  [/suun$/, 'suunt'],
  [/te(?:o|gu)$/, 'tek'],
  [/va(?:e|ge)$/, 'vak'],
  [/jo(?:e|ge)$/, 'jok'],
  [/ve(?:e|se)$/, 'ves'],
  [/(?<=^|[^aeiou]|oo)tur(?:u|gu)?$/, 'turk'],
  [/laua$/, 'laut'],
];

/** A short word on a light syllable, which keeps its vowel in all forms: raha, kodu; and the i of meri, which is mere. */
const LIGHT = /^[^aeiou]{0,2}[aeiou][gbdlmnrsvj][aeiou]$|rah[au]$/;

/** Consonants that change between the strong and the weak grade at a root's end. */
const GRADES: readonly Change[] = [
  // The theme vowel.
  [/(?<=..[^aeiou])[aeiou]$/, ''],
  // riik, riigi; kokkulepe, kokkuleppe
  [/g$/, 'k'],
  [/b$/, 'p'],
  [/d$/, 't'],
  [/([kptsf])\1$/, '$1'],
  // valdkond, valdkonna; vald, valla; kord, korra; hammas, hamba
  [/nn$/, 'nt'],
  [/ll$/, 'lt'],
  [/rr$/, 'rt'],
  [/mm$/, 'mp'],
  // koht, koha
  [/ht$/, 'h'],
  // minister, ministri; artikkel, artikli
  [/(?<=.[^aeiou])e([lr])$/, '$1'],
  [/([kpt])\1(?=[lr]$)/, '$1'],
];

/** The stems of a folded Estonian word, the likeliest first. */
export function stem(form: string): readonly string[] {
  for (const [forms, instead] of IRREGULAR) {
    if (forms.test(form)) return [form.replace(forms, instead)];
  }
  const readings = DOING.test(form)
    ? [form.replace(DOING, '')]
    : cut(form, ENDINGS).flatMap((reading) => cut(reading, PLURALS));
  return [...new Set(readings.map(root))];
}

function cut(word: string, rules: readonly Rule[]): readonly string[] {
  for (const [pattern, ...cuts] of rules) {
    if (!pattern.test(word)) continue;
    const readings = cuts.filter((letters) => word.length - letters >= 3);
    if (readings.length > 0) return readings.map((letters) => word.slice(0, word.length - letters));
  }
  return [word];
}

function root(word: string): string {
  const base = word
    // inimene, inimese
    .replace(/(?<=.[^aeiou][aei])ne$/, 's')
    // seade, seadme
    .replace(/(?<=[aeiou]{2}[dt]|st)me$/, 'e');
  return LIGHT.test(base) ? change(base.replace(/i$/, 'e'), ROOTS) : change(change(base, GRADES), ROOTS);
}

function change(word: string, changes: readonly Change[]): string {
  return changes.reduce((changed, [pattern, instead]) => changed.replace(pattern, instead), word);
}

export { thousands } from '../thousands.ts';
