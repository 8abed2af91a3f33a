import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { compiling } from '../../src/cli/compile.js';
import { PAGEFIND } from '../hugoSide.ts';
import { type Command, type Measurement, measure } from '../measure.ts';
import { setAside } from '../setAside.ts';

export const INDEXER_NAMES = ['communique', 'pagefind'] as const;
export type IndexerName = (typeof INDEXER_NAMES)[number];

/** A program that makes the search of a site which is built already. */
export interface Indexer {
  readonly name: IndexerName;
  /** The folder that is served. */
  readonly site: string;
  /** The folders of the index. */
  readonly made: readonly string[];
  readonly command: Command;
  /** Bytes of the index on the disk, without the scripts that read it. */
  size(): number;
}

/** What making an index once took. */
export interface Indexing extends Measurement {
  /** Bytes. */
  readonly size: number;
}

const PROJECT = path.join(import.meta.dirname, '../..');
const COMPILED = path.join(PROJECT, 'node_modules/.cache/communique-bench');

/** Ours, on the `dist/` of a site root; compiled, as the program runs. */
export async function communiqueIndexer(root: string, languages: readonly string[]): Promise<Indexer> {
  await build({ ...compiling(), entryPoints: ['bench/search/siteIndex.ts'], outdir: COMPILED });
  const site = path.join(root, 'dist');
  const folders = languages.map((lang) => path.join(site, 'search', lang));
  return {
    name: 'communique',
    site,
    made: folders,
    command: {
      command: process.execPath,
      args: [path.join(COMPILED, 'siteIndex.mjs'), root],
      cwd: PROJECT,
    },
    size: () => folders.reduce((sum, folder) => sum + bytesBelow(folder, () => true), 0),
  };
}

/** Pagefind, on what Hugo made. */
export function pagefindIndexer(site: string): Indexer {
  const folder = path.join(site, 'pagefind');
  return {
    name: 'pagefind',
    site,
    made: [folder],
    command: { command: PAGEFIND, args: ['--site', site, '--quiet'], cwd: site },
    size: () => bytesBelow(folder, (name) => !/\.(?:js|css)$|^wasm\./.test(path.basename(name))),
  };
}

/** Makes the index from nothing; an older one goes below the folder `aside`. Throws with the command's own words when it fails. */
export async function runIndexer({ made, command, size }: Indexer, aside: string): Promise<Indexing> {
  setAside(made, aside);
  const { taken } = await measure(command);
  return { ...taken, size: size() };
}

function bytesBelow(folder: string, counts: (name: string) => boolean): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) =>
      entry.isFile() && counts(entry.name)
        ? sum + statSync(path.join(entry.parentPath, entry.name)).size
        : sum,
    0,
  );
}
