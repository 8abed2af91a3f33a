import type { Period } from '../request.ts';

/** Of all files of the search: an engine does not read files of another version. */
export const FORMAT = 4;

/** The index is of another version than the engine that reads it: an older page's, say, after the site was built anew. */
export class OtherFormatError extends Error {
  constructor(found: unknown) {
    super(`The search index is of version ${String(found)}, not ${FORMAT}`);
  }
}

/** All that is known of a language's shards before one is asked for a word. */
export interface ShardList {
  readonly format: typeof FORMAT;
  /** Newest first. */
  readonly shards: readonly ListedShard[];
}

/** A shard as the list has it. */
export interface ListedShard extends Period {
  /** Site path of its folder, with a final slash; it has a digest of its content in it. */
  readonly base: string;
  /** Releases, withdrawn ones too. */
  readonly count: number;
  /** Words in all of them. */
  readonly words: number;
  /** Where each block of its lexicon but the first begins: no key before is equal or greater, and no key in it less. */
  readonly cuts: readonly string[];
  /** Files of positions, and bytes in each but the last, before packing. */
  readonly positionFiles: number;
  readonly positionBytes: number;
}

/** Releases in one file of titles. */
export const TITLES = 64;

/** Site paths of a shard's files. */
export const shardFiles = {
  facts: (base: string) => `${base}facts.bin`,
  titles: (base: string, block: number) => `${base}titles-${block}.bin`,
  words: (base: string, block: number) => `${base}words-${block}.bin`,
  positions: (base: string, file: number) => `${base}positions-${file}.bin`,
  spelling: (base: string) => `${base}spelling.bin`,
} as const;

/** Site paths of all files of a shard. */
export function filesOf({ base, count, cuts, positionFiles }: ListedShard): readonly string[] {
  const numbered = (path: (base: string, number: number) => string, files: number) =>
    Array.from({ length: files }, (_, number) => path(base, number));
  return [
    shardFiles.facts(base),
    ...numbered(shardFiles.titles, Math.ceil(count / TITLES)),
    ...numbered(shardFiles.words, cuts.length + 1),
    ...numbered(shardFiles.positions, positionFiles),
    shardFiles.spelling(base),
  ];
}

/** A file of titles: what the results of a shard show, by release. */
export interface TitleBlock {
  /** Site paths, decoded. */
  readonly paths: readonly string[];
  readonly titles: readonly string[];
  /** As `Hit.date`. */
  readonly dates: readonly string[];
  readonly types: readonly string[];
  /** Those of the file that are withdrawn, by their place in it. */
  readonly withdrawn: readonly number[];
}

/** A shard's words that may be meant by a misspelt one, by code unit, and how many releases have each. */
export interface Spelling {
  readonly words: readonly string[];
  readonly counts: readonly number[];
  /** Word → how it is mostly written, where that is otherwise. */
  readonly written: Readonly<Record<string, string>>;
}
