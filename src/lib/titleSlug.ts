import { toSlug } from './slug.ts';

// English words that carry no meaning in an address. Other languages keep all of theirs.
const STOP_WORDS = new Set(
  'a an and are as at be by for from has have in into is its of on or that the their this to was were will with'.split(
    ' ',
  ),
);

/** A slug in a file name must leave room for the date, a number, a language and `.md` in 255 bytes. */
const BYTES = 180;
const CHARACTERS = 80;

/**
 * The slug of a title: letters and digits of any script (see `toSlug`), English stop words dropped, cut between
 * words at 80 characters and 180 bytes. Never empty: a title without letters gives `release`.
 */
export function titleSlug(title: string): string {
  const all = toSlug(joinInitials(title))
    .split('-')
    .filter((word) => word !== '');
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  const words = telling.length > 0 ? telling : all;
  let kept = 0;
  while (kept < words.length && fits(words.slice(0, kept + 1).join('-'))) kept++;
  // A figure cut from what it counts ("1.2 million") says nothing, and would look like a running number.
  if (kept < words.length) while (kept > 1 && /^\d+$/.test(words[kept - 1] ?? '')) kept--;
  return words.slice(0, kept).join('-') || cutWord(words[0] ?? '') || 'release';
}

// `U.S.` is one word: "us", not "u-s".
function joinInitials(title: string): string {
  return title
    .normalize('NFC')
    .replace(/(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `);
}

function fits(slug: string): boolean {
  return [...slug].length <= CHARACTERS && Buffer.byteLength(slug) <= BYTES;
}

// Only a text without any space gets here; a combining mark stays with its letter, as nothing may begin with one.
function cutWord(word: string): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (!fits(cut + segment)) break;
    cut += segment;
  }
  return cut;
}
