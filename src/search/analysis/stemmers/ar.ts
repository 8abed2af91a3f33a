/*
 * A light stemmer for Arabic on folded words (ة is ه, ى is ي): the prefixes and suffixes of light10 (Larkey, Ballesteros
 * and Connell, "Light stemming for Arabic information retrieval", 2007). Unlike light10 it keeps a word whole too where
 * its first letter may be its own (وزير is no "and"), and wants more of a word left over. Broken plurals are not joined.
 */

const SUFFIX = /(?<=.{3})(?:ها|ات|يه|ه|ي)$|(?<=.{4})(?:ون|ين|ان)$/;
const ARTICLE = /^(?:و?(?:ال|بال|كال|لل)|فال)(?=.{3})/;
/** لل is ل before an article or before a word that begins with ل. */
const FOR = /^لل(?=.{3})/;
/** "and", "in", "to", "as", "so": only before what is left of a long word. */
const PARTICLE = /^(?:و(?=.{4})(?!.{3}ه$)|[بلكف](?=.{5}))/;

/** The stems of a folded Arabic word. */
export function stem(form: string): readonly string[] {
  const readings = ARTICLE.test(form) ? [form.replace(ARTICLE, '')] : [form, form.replace(PARTICLE, '')];
  if (FOR.test(form)) readings.push(form.slice(1));
  return [...new Set(readings.map(withoutSuffixes))];
}

function withoutSuffixes(word: string): string {
  const shorter = word.replace(SUFFIX, '');
  return shorter === word ? word : withoutSuffixes(shorter);
}
