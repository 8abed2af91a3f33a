import { digest } from '../lib/digest.ts';
import { primaryLanguage } from '../lib/language.ts';
import { decodePath } from '../lib/sitePath.ts';
import { type CitedAuthor, type CitedRelease, citedLine, citedName, deliveredNote } from './citedRelease.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// As commands where BibTeX counts braces or LaTeX has no escape of one character.
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A BibTeX entry in UTF-8 (`@misc`, which every style knows; `date`, `eventdate` and `langid` are for BibLaTeX). The publisher is
 * the author too where nobody else is.
 */
export function bibtex(release: CitedRelease): string {
  const { title, kind, author, publisher, date, delivered, reference, url, lang } = release;
  const note = deliveredNote(release);
  const langid = languageName(lang);
  const month = MONTHS[Number(date.day.slice(5, 7)) - 1];
  const fields = [
    `author = {${authorOf(author, publisher)}}`,
    `title = {{${escapeBibtex(title)}}}`,
    `howpublished = {${escapeBibtex(kind)}}`,
    `publisher = {{${escapeBibtex(publisher)}}}`,
    ...(reference === undefined ? [] : [`number = {${escapeBibtex(reference)}}`]),
    `year = {${date.day.slice(0, 4)}}`,
    `month = ${month}`,
    `day = {${Number(date.day.slice(8))}}`,
    `date = {${date.day}}`,
    ...(delivered === undefined ? [] : [`eventdate = {${delivered.date.day}}`]),
    ...(note === undefined ? [] : [`note = {${escapeBibtex(note)}}`]),
    // Read as it stands, so not escaped; a URL's braces are percent-encoded.
    `url = {${url.replaceAll('{', '%7B').replaceAll('}', '%7D')}}`,
    ...(langid === undefined ? [] : [`langid = {${langid}}`]),
  ];
  return `@misc{${keyOf(url)},\n  ${fields.join(',\n  ')}\n}\n`;
}

/**
 * `Family, Given` or `Family, Jr., Given`, in which BibTeX finds a particle by its small letters. In a second pair of
 * braces what is not to be taken apart: an institution's name, a person's whose parts are not known, and a part that has
 * a comma or the word by which names are told apart.
 */
function authorOf(author: CitedAuthor | undefined, publisher: string): string {
  if (!author?.parts) return `{${escapeBibtex(author ? citedName(author) : publisher)}}`;
  const { family, given, suffix } = author.parts;
  return [family, ...(suffix === undefined ? [] : [suffix]), given]
    .map((part) => (/,|\band\b/i.test(part) ? `{${escapeBibtex(part)}}` : escapeBibtex(part)))
    .join(', ');
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A language as BibLaTeX wants it, by the name that babel and polyglossia know: `estonian`. Undefined for one whose name is not one word. */
function languageName(lang: string): string | undefined {
  const name = NAMES.of(primaryLanguage(lang))?.toLowerCase();
  return name !== undefined && /^[a-z]+$/.test(name) ? name : undefined;
}

/** Text in which nothing is a command to LaTeX and braces are balanced. */
function escapeBibtex(text: string): string {
  return citedLine(text)
    .replace(/[\\{}~^]/g, (character) => SPECIAL[character] ?? character)
    .replace(/[%&$#_]/g, '\\$&');
}

/**
 * `press-example-ee-2021-05-25-slug`: ASCII, as older BibTeX wants it. Accents fall from their letters; letters of other
 * scripts fall out, and a digest of the address then keeps two releases of one day apart.
 */
function keyOf(url: string): string {
  const address = decodePath(url.replace(/^\w+:\/\//, ''));
  const bare = address.normalize('NFKD').replace(/(?<=[A-Za-z])\p{M}+/gu, '');
  const plain = bare
    .replace(/\P{ASCII}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return /^\p{ASCII}*$/u.test(bare) ? plain : `${plain}-${shortDigest(address)}`;
}

/** Letters and digits, small ones only: some programs take keys for equal that differ in case. */
function shortDigest(text: string): string {
  return digest(text)
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 8)
    .toLowerCase();
}
