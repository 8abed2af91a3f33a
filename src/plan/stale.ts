/** What the last build wrote, and what proves that it is still there. */
export interface ManifestEntry {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtime: number;
}

/** Output → entry. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

/** Size and time of change of a file that is there. */
export type Stat = (output: string) => Pick<ManifestEntry, 'size' | 'mtime'> | undefined;

/**
 * True when a job's file must be made again: it is new, its hash is another, or the file on the disk is not the one
 * that the manifest saw written.
 */
export function isStale(
  { output, hash }: { output: string; hash: string },
  manifest: Manifest,
  stat: Stat,
): boolean {
  const entry = manifest.get(output);
  if (!entry || entry.hash !== hash) return true;
  const found = stat(output);
  return !found || found.size !== entry.size || found.mtime !== entry.mtime;
}
