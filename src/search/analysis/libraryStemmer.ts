/** The stems of a folded word: mostly one. */
export type Stemmer = (form: string) => readonly string[];

/** What an ending becomes before the library sees the word. */
export type Change = readonly [ending: RegExp, instead: string];

/**
 * A stemmer from a library's, which gives one stem a word. Of `mends`, for endings that it gets wrong, the first that
 * fits changes the word; each of `readings` that fits gives the word another stem besides.
 */
export function libraryStemmer(
  stem: (word: string) => string,
  {
    mends = [],
    readings = [],
  }: { readonly mends?: readonly Change[]; readonly readings?: readonly Change[] } = {},
): Stemmer {
  return (form) => {
    const mend = mends.find(([ending]) => ending.test(form));
    const word = mend ? form.replace(...mend) : form;
    const first = stem(word);
    const others = readings.flatMap((reading) =>
      reading[0].test(word) ? [stem(word.replace(...reading))] : [],
    );
    return others.length === 0 ? [first] : [...new Set([first, ...others])];
  };
}
