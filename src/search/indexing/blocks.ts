import { type FormEntry, type FormGroup, writeWordBlock } from '../format/wordBlock.ts';
import type { Lexicon } from './lexicon.ts';

/** A lexicon cut into files. */
export interface Blocks {
  readonly words: readonly Uint8Array[];
  /** See `ListedShard`. */
  readonly cuts: readonly string[];
}

interface SizedGroup extends FormGroup {
  /** About. */
  readonly bytes: number;
}

/** Share of a block's bytes that it may do without for a shorter cut. */
const SPARE = 0.4;

/**
 * Cuts a lexicon into blocks of at most `target` bytes, about; a word whose list is longer has a block to itself. Each
 * ends where the fewest letters tell the next one, for the cuts of all shards are what every first query reads first.
 */
export function cutLexicon({ keys, under }: Pick<Lexicon, 'keys' | 'under'>, target: number): Blocks {
  const words: Uint8Array[] = [];
  const cuts: string[] = [];
  let open: SizedGroup[] = [];
  let size = 0;
  for (const key of keys) {
    const forms = under(key);
    const bytes = bytesOf(forms);
    open.push({ key, forms, bytes });
    size += bytes;
    while (open.length > 1 && size > target) {
      const end = endOfBlock(open, size, target);
      const block = open.slice(0, end);
      words.push(writeWordBlock(block));
      cuts.push(separator(open, end));
      open = open.slice(end);
      size -= block.reduce((sum, group) => sum + group.bytes, 0);
    }
  }
  // A shard without a word has a block too: the list of shards says how many by where they are cut.
  words.push(writeWordBlock(open));
  return { words, cuts };
}

/** How many of the groups make the next block; the last of them is one too many. */
function endOfBlock(groups: readonly SizedGroup[], size: number, target: number): number {
  let best = groups.length - 1;
  let left = size - (groups[best]?.bytes ?? 0);
  for (let end = best; left >= (1 - SPARE) * target && size - left <= target; end--) {
    if (separator(groups, end).length < separator(groups, best).length) best = end;
    left -= groups[end - 1]?.bytes ?? 0;
  }
  return best;
}

/** The shortest beginning of a group's key that comes after the key before it. */
function separator(groups: readonly SizedGroup[], index: number): string {
  const [before = '', key = ''] = [groups[index - 1]?.key, groups[index]?.key];
  let length = 1;
  while (length < key.length && key.slice(0, length) <= before) length += 1;
  return key.slice(0, length);
}

function bytesOf(forms: readonly FormEntry[]): number {
  return forms.reduce((sum, { form, postings }) => sum + form.length + postings.length + 6, 0);
}

/** Cuts bytes into pieces of one length, but the last. */
export function cutEvenly(bytes: Uint8Array, length: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
}
