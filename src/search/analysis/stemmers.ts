/** The stems of a folded word: mostly one. */
export type Stemmer = (form: string) => readonly string[];

type Load = () => Promise<Stemmer>;

/**
 * By primary language subtag. Each is a module of its own, so that a page loads its language and no other.
 * Estonian and Arabic are ours, English is Porter 2, the others are Snowball's. Bulgarian
 * has none: the library's assigns to letters of a string, which throws in a module.
 */
const STEMMERS: Readonly<Record<string, Load>> = {
  ar: async () => (await import('./arabic.ts')).stemArabic,
  da: async () => one((await import('@orama/stemmers/danish')).stemmer),
  de: async () => one((await import('@orama/stemmers/german')).stemmer),
  el: async () => one((await import('@orama/stemmers/greek')).stemmer),
  en: async () => one((await import('./english.ts')).stem),
  es: async () => one((await import('@orama/stemmers/spanish')).stemmer, /iernos$/, 'ierno'),
  et: async () => (await import('./estonian.ts')).stemEstonian,
  fi: async () => one((await import('@orama/stemmers/finnish')).stemmer),
  fr: async () => one((await import('@orama/stemmers/french')).stemmer, /ees?$/, 'e'),
  hu: async () => one((await import('@orama/stemmers/hungarian')).stemmer),
  it: async () => one((await import('@orama/stemmers/italian')).stemmer),
  lt: async () => one((await import('@orama/stemmers/lithuanian')).stemmer),
  nl: async () => one((await import('@orama/stemmers/dutch')).stemmer),
  no: async () => one((await import('@orama/stemmers/norwegian')).stemmer),
  pt: async () => one((await import('@orama/stemmers/portuguese')).stemmer, /[ao]es$/, 'ao'),
  ro: async () => one((await import('@orama/stemmers/romanian')).stemmer),
  ru: async () => (await import('./russian.ts')).stemRussian,
  sv: async () => one((await import('@orama/stemmers/swedish')).stemmer),
  tr: async () => one((await import('@orama/stemmers/turkish')).stemmer),
};

/** The stemmer of a language by its primary subtag (`et`); for a language without one, a word is its own stem. */
export async function loadStemmer(language: string): Promise<Stemmer> {
  const name = language === 'nb' || language === 'nn' ? 'no' : language;
  const load = Object.hasOwn(STEMMERS, name) ? STEMMERS[name] : undefined;
  return load ? load() : (form) => [form];
}

/**
 * One stem a word. `pattern` and `instead` mend an ending that a library's stemmer does not know without its accents
 * (annoncée, decisões) or takes for another (gobiernos).
 */
function one(stem: (word: string) => string, pattern?: RegExp, instead = ''): Stemmer {
  return pattern ? (form) => [stem(form.replace(pattern, instead))] : (form) => [stem(form)];
}
