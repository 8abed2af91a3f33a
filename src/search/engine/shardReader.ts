import { ByteReader } from '../format/bytes.ts';
import { type Facts, readFacts } from '../format/facts.ts';
import { blockOf, blocksOfHead, headOf } from '../format/keys.ts';
import { readPositions, skipPositions } from '../format/positions.ts';
import { type ListedShard, type Spelling, shardFiles, TITLES, type TitleBlock } from '../format/shardList.ts';
import { type FormEntry, SKIP, WordBlock } from '../format/wordBlock.ts';
import type { Hit } from '../request.ts';
import type { Files } from './files.ts';

/** What a shard's files say, fetched as far as it is asked. All rejects when a file cannot be had. */
export class ShardReader {
  readonly listed: ListedShard;
  readonly #files: Files;

  constructor(listed: ListedShard, files: Files) {
    this.listed = listed;
    this.#files = files;
  }

  facts(): Promise<Facts> {
    return this.#files.get(shardFiles.facts(this.listed.base), readFacts);
  }

  spelling(): Promise<Spelling> {
    return this.#files.getJson(shardFiles.spelling(this.listed.base));
  }

  /** The forms that are filed under any of the keys. */
  async formsUnder(keys: readonly string[]): Promise<readonly FormEntry[]> {
    const blocks = await Promise.all(keys.map((key) => this.#words(blockOf(this.listed.cuts, key))));
    return distinct(keys.flatMap((key, index) => blocks[index]?.under(key) ?? []));
  }

  async formsWith(prefix: string): Promise<readonly FormEntry[]> {
    const [first, last] = blocksOfHead(this.listed.cuts, headOf(prefix));
    const blocks = await Promise.all(range(first, last).map((block) => this.#words(block)));
    const entries = blocks.flatMap((block) => block.all());
    return distinct(entries.filter(({ form }) => form.startsWith(prefix)));
  }

  /**
   * The places of a form in those releases that `wanted` names by their index in the form's list, ascending; `counts`
   * says how many places each release of the list has.
   */
  async positions(
    entry: FormEntry,
    counts: Uint32Array,
    wanted: readonly number[],
  ): Promise<readonly (readonly number[])[]> {
    const stretches = [...new Set(wanted.map((index) => Math.floor(index / SKIP)))];
    const loaded = await Promise.all(stretches.map((stretch) => this.#stretch(entry, stretch)));
    const readers = new Map(stretches.map((stretch, index) => [stretch, loaded[index]]));
    let reader = new ByteReader(new Uint8Array());
    let stretch = -1;
    let next = 0;
    return wanted.map((index) => {
      const own = Math.floor(index / SKIP);
      if (own !== stretch) {
        reader = new ByteReader(readers.get(own) ?? new Uint8Array());
        stretch = own;
        next = own * SKIP;
      }
      for (; next < index; next++) skipPositions(reader, counts[next] ?? 0);
      next = index + 1;
      return readPositions(reader, counts[index] ?? 0);
    });
  }

  /** What a result shows; `path` is the release's site path, decoded. */
  async title(doc: number): Promise<Omit<Hit, 'href'> & { readonly path: string }> {
    const path = shardFiles.titles(this.listed.base, Math.floor(doc / TITLES));
    const block = await this.#files.getJson<TitleBlock>(path);
    const place = doc % TITLES;
    return {
      path: block.paths[place] ?? '',
      title: block.titles[place] ?? '',
      date: block.dates[place] ?? '',
      type: block.types[place] ?? '',
      withdrawn: block.withdrawn.includes(place),
    };
  }

  #words(block: number): Promise<WordBlock> {
    return this.#files.get(shardFiles.words(this.listed.base, block), (bytes) => new WordBlock(bytes));
  }

  /** The positions of a form's releases from one entry point to the next. */
  async #stretch({ positions, skips }: FormEntry, stretch: number): Promise<Uint8Array> {
    const start = positions.at + (stretch === 0 ? 0 : (skips[stretch - 1] ?? 0));
    const end = positions.at + (skips[stretch] ?? positions.length);
    const { base, positionBytes } = this.listed;
    const first = Math.floor(start / positionBytes);
    const parts = await Promise.all(
      range(first, Math.floor((end - 1) / positionBytes)).map((file) =>
        this.#files.get(shardFiles.positions(base, file), (bytes) => bytes),
      ),
    );
    const bytes = new Uint8Array(end - start);
    for (const [index, part] of parts.entries()) {
      const begin = (first + index) * positionBytes;
      bytes.set(part.subarray(Math.max(0, start - begin), end - begin), Math.max(0, begin - start));
    }
    return bytes;
  }
}

/** A form that is filed under two keys is one form. */
function distinct(entries: readonly FormEntry[]): readonly FormEntry[] {
  return [...new Map(entries.map((entry) => [entry.form, entry])).values()];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
