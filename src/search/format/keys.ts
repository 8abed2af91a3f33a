/** Code points of a form that one of its keys must begin with, so that a prefix finds the form by looking at few keys. */
const STEM_HEAD = 3;

/** The keys of the lexicon that a form is filed under: its stems, and itself where no stem begins as it does. */
export function keysOf(form: string, stems: readonly string[]): readonly string[] {
  const head = headOf(form);
  return stems.some((stem) => stem.startsWith(head)) ? [...new Set(stems)] : [...new Set([...stems, form])];
}

/** What all keys that hold forms with this prefix begin with. */
export function headOf(prefix: string): string {
  return [...prefix].slice(0, STEM_HEAD).join('');
}

/** First and last of the blocks whose keys may begin with `head`, by a shard's `cuts`. */
export function blocksOfHead(cuts: readonly string[], head: string): readonly [number, number] {
  const first = blockOf(cuts, head);
  let last = first;
  while (last < cuts.length && (cuts[last] ?? '').startsWith(head)) last += 1;
  return [first, last];
}

/** The block that holds a key if any does. */
export function blockOf(cuts: readonly string[], key: string): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cuts[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}
