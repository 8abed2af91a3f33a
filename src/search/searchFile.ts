/** One file of the search, for the site's output. */
export interface SearchFile {
  /** Site path, and after its first slash the very path in the output: `/search/en/shards.bin`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
