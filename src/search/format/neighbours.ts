/*
 * A form's list says of each release which words stand next to it there, each as a byte, so that ranking knows without
 * the files of places where the words of a query stand side by side. Of two neighbours the rarer has the mark of the
 * other: lists of frequent words, which many queries fetch, stay short.
 */

/** Share of releases above which a word tells nothing by where it stands: `of` has no marks and is none, but is passed over. */
const FREQUENT = 0.9;
/** Releases that are too few for that: a name may be in each of them. */
const FEW = 32;

/** Whether what `count` of so many releases have takes part in marks. */
export function isTelling(count: number, releases: number): boolean {
  return count <= Math.max(FEW, FREQUENT * releases);
}

/** Words in so many releases that are passed over one after the other, at most: `Board of the Bays`. */
export const PASSED = 2;

/** Passed over, so that a middle initial parts no name: `Paul J. Manafort`. */
export function isInitial(form: string): boolean {
  return form.length === 1 && !(form >= '0' && form <= '9');
}

/**
 * Whether a form that `count` releases of a shard have bears the mark of a neighbour, `other`, that `others` have: the
 * rarer does, of equals the first by code unit.
 */
export function bearsMark(count: number, form: string, others: number, other: string): boolean {
  return count === others ? form < other : count < others;
}

/** The marks of a form for the word before it and the word after it: two bytes of a hash of its UTF-16 units (FNV-1a). */
export function marksOf(form: string): { readonly follows: number; readonly precedes: number } {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return { follows: hash & 255, precedes: (hash >>> 8) & 255 };
}
