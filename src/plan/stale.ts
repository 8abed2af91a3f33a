/** What the last build wrote, and what proves that it is still there. */
export interface ManifestEntry {
  readonly hash: string;
  /** Of a page: see `PlannedPage`. */
  readonly key?: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtime: number;
}

/** Output → entry. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

/** Size and time of change of a file that is there. */
export type Stat = (output: string) => Pick<ManifestEntry, 'size' | 'mtime'> | undefined;

/** True when the file on the disk is the one that the manifest saw written. */
export function isIntact(
  output: string,
  entry: ManifestEntry | undefined,
  stat: Stat,
): entry is ManifestEntry {
  if (!entry) return false;
  const found = stat(output);
  return found !== undefined && found.size === entry.size && found.mtime === entry.mtime;
}
