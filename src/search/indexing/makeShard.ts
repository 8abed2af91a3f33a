import { digest } from '../../lib/digest.ts';
import type { ReleaseJson } from '../../model/releaseJson.ts';
import type { Analyser } from '../analysis/analyser.ts';
import { writeFacts } from '../format/facts.ts';
import { type ListedShard, shardFiles, TITLES, type TitleBlock } from '../format/shardList.ts';
import { standingOf } from '../format/standing.ts';
import type { SearchFile } from '../searchFile.ts';
import { cutEvenly, cutLexicon } from './blocks.ts';
import { compareDocuments, type IndexedDocument, indexedDocument } from './document.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { packFile, packJson } from './pack.ts';
import { type ReadDocument, readRelease } from './readRelease.ts';
import { releaseText } from './releaseText.ts';
import type { Shard } from './shard.ts';
import { ShardText } from './shardText.ts';
import { spellingOf } from './spelling.ts';

/** Bytes of a block of words before packing, at most: what one word costs a reader in a shard. */
const WORDS = 12_500;
/** Bytes of a file of positions before packing. */
const POSITIONS = 32_768;
/** Files of each of the two in the shard of the present, about: all of them are published anew with each release. */
const PRESENT = { words: 12, positions: 4 };

/** A shard's files, and what the list says of it. */
export interface MadeShard {
  readonly listed: ListedShard;
  readonly files: readonly SearchFile[];
}

/**
 * Makes a shard's files: a function of its releases alone, byte for byte. In memory are the words of all its releases
 * as numbers, and the text of a day's. Throws `IndexError`.
 */
export function makeShard(shard: Shard, analyser: Analyser, read: ReadDocument): MadeShard {
  const { documents, words: total, lexicon } = readShard(shard, analyser, read);
  const sizes = fileSizes(shard, lexicon.bytes, lexicon.positions.length);
  const { words, cuts } = cutLexicon(lexicon, sizes.words);
  const positions = cutEvenly(lexicon.positions, sizes.positions);
  const files = [
    packFile(shardFiles.facts(''), writeFacts(documents.map(({ facts }) => facts))),
    ...titleBlocks(documents).map((block, index) => packJson(shardFiles.titles('', index), block)),
    ...words.map((bytes, index) => packFile(shardFiles.words('', index), bytes)),
    ...positions.map((bytes, index) => packFile(shardFiles.positions('', index), bytes)),
    packJson(shardFiles.spelling(''), spellingOf(lexicon.counts())),
  ];
  const content = digest(files.map(({ path, bytes }) => `${path} ${digest(bytes)}`).join('\n'));
  const base = `/search/${shard.lang}/${shard.from}.${content.replace(/[-_]/g, '').slice(0, 8)}/`;
  return {
    files: files.map(({ path, bytes }) => ({ path: base + path, bytes })),
    listed: {
      from: shard.from,
      to: shard.to,
      base,
      count: documents.length,
      words: total,
      cuts,
      positionFiles: positions.length,
      positionBytes: sizes.positions,
    },
  };
}

interface ReadShard {
  readonly documents: readonly IndexedDocument[];
  /** In all of them. */
  readonly words: number;
  readonly lexicon: Lexicon;
}

/**
 * Reads a shard's releases day by day: of each day, the moments tell the order. Their text, which takes most memory, is
 * gone when this returns.
 */
function readShard(shard: Shard, analyser: Analyser, read: ReadDocument): ReadShard {
  const documents: IndexedDocument[] = [];
  const lengths: number[] = [];
  const text = new ShardText(analyser);
  let day: { readonly document: IndexedDocument; readonly release: ReleaseJson }[] = [];
  for (const [index, { path, day: date }] of shard.documents.entries()) {
    const release = readRelease(path, read);
    day.push({ document: indexedDocument(release), release });
    if (shard.documents[index + 1]?.day === date) continue;
    day.sort((a, b) => compareDocuments(a.document, b.document));
    for (const { document, release: next } of day) {
      lengths.push(text.add(releaseText(next)));
      documents.push(document);
    }
    day = [];
  }
  const standings = documents.map(({ facts }, doc) => standingOf(lengths[doc] ?? 0, facts.withdrawn));
  const lexicon = makeLexicon(text, Uint8Array.from(standings), analyser);
  return { documents, words: lengths.reduce((sum, words) => sum + words, 0), lexicon };
}

function fileSizes({ present }: Shard, words: number, positions: number) {
  if (!present) return { words: WORDS, positions: POSITIONS };
  return {
    words: Math.max(WORDS, Math.ceil(words / PRESENT.words)),
    positions: Math.max(POSITIONS, Math.ceil(positions / PRESENT.positions)),
  };
}

function titleBlocks(documents: readonly IndexedDocument[]): readonly TitleBlock[] {
  return Array.from({ length: Math.ceil(documents.length / TITLES) }, (_, index) => {
    const block = documents.slice(index * TITLES, (index + 1) * TITLES);
    return {
      paths: block.map(({ path }) => path),
      titles: block.map(({ title }) => title),
      dates: block.map(({ date }) => date),
      types: block.map(({ type }) => type),
      withdrawn: block.flatMap(({ facts }, place) => (facts.withdrawn ? [place] : [])),
    };
  });
}
