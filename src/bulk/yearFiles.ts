import type { ReleaseJson } from '../model/releaseJson.ts';
import { CSV_HEADER, csvRecord } from './csv.ts';
import { type NinjsSite, ninjsOf } from './ninjs.ts';

/** The yearly files of a language, by their names in the year's folder. */
export const BULK_FILES = ['releases.jsonl', 'releases.csv', 'releases.ninjs.json'] as const;
export type BulkFile = (typeof BULK_FILES)[number];

/** Collects a year's releases, each of which it gets as the text of its `index.json`. Memory: the files of that year. */
export class YearFiles {
  readonly #site: NinjsSite;
  readonly #parts: Readonly<Record<BulkFile, Uint8Array[]>> = {
    'releases.jsonl': [],
    'releases.csv': [Buffer.from(CSV_HEADER)],
    'releases.ninjs.json': [],
  };

  constructor(site: NinjsSite) {
    this.#site = site;
  }

  /** Throws a `SyntaxError` when the text is not whole JSON. */
  add(json: string): void {
    const release: ReleaseJson = JSON.parse(json);
    const ninjs = this.#parts['releases.ninjs.json'];
    this.#parts['releases.jsonl'].push(Buffer.from(`${JSON.stringify(release)}\n`));
    this.#parts['releases.csv'].push(Buffer.from(csvRecord(release)));
    ninjs.push(
      Buffer.from(`${ninjs.length === 0 ? '[\n' : ',\n'}${JSON.stringify(ninjsOf(release, this.#site))}`),
    );
  }

  /** JSON Lines, CSV, and an array of ninjs items, one a line. */
  bytes(file: BulkFile): Uint8Array {
    const parts = this.#parts[file];
    if (file !== 'releases.ninjs.json') return Buffer.concat(parts);
    return Buffer.concat([...parts, Buffer.from(parts.length === 0 ? '[]\n' : '\n]\n')]);
  }
}
