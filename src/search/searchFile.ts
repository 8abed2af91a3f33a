/** One file of the search, for the site's output. */
export interface SearchFile {
  /** Site path, and after its first slash the very path in the output: `/search/en/shards.bin`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Plain data as the bytes of a JSON file; the same data gives the same bytes. */
export function jsonFile(path: string, data: unknown): SearchFile {
  return { path, bytes: new TextEncoder().encode(`${JSON.stringify(data)}\n`) };
}
