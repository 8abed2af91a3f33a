/** A file of a Pagefind index, its name relative to the index's folder. */
export interface IndexFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
