import { WordBlockWriter } from '../format/wordBlock.ts';
import type { Lexicon } from './lexicon.ts';

/** A lexicon cut into files. */
export interface Blocks {
  readonly words: readonly Uint8Array[];
  /** See `ListedShard`. */
  readonly cuts: readonly string[];
}

/** Cuts a lexicon into blocks of about `target` bytes; a word whose list is longer has a block to itself, or nearly. */
export function cutLexicon({ keys, under }: Lexicon, target: number): Blocks {
  const block = new WordBlockWriter();
  const words: Uint8Array[] = [];
  const cuts: string[] = [];
  let before = '';
  for (const key of keys) {
    const group = under(key);
    const bytes = group.reduce((sum, { form, postings }) => sum + form.length + postings.length + 6, 0);
    if (block.size > 0 && block.size + bytes > target) {
      words.push(block.finish());
      cuts.push(separator(before, key));
    }
    block.add(key, group);
    before = key;
  }
  // A shard without a word has a block too: the list of shards says how many by where they are cut.
  words.push(block.finish());
  return { words, cuts };
}

/** Cuts bytes into pieces of one length, but the last. */
export function cutEvenly(bytes: Uint8Array, length: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
}

/** The shortest beginning of `key` that comes after `before`. */
function separator(before: string, key: string): string {
  let length = 1;
  while (length < key.length && key.slice(0, length) <= before) length += 1;
  return key.slice(0, length);
}
