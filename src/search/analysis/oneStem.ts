/** The stems of a folded word: mostly one. */
export type Stemmer = (form: string) => readonly string[];

/** A stemmer of one stem a word, from a library's; `pattern` and `instead` mend an ending first that it gets wrong. */
export function oneStem(stem: (word: string) => string, pattern?: RegExp, instead = ''): Stemmer {
  return pattern ? (form) => [stem(form.replace(pattern, instead))] : (form) => [stem(form)];
}
