import { listReleaseFiles, type ReleaseFiles } from './releaseFiles.ts';
import { packStamps, stampOf } from './stamp.ts';

/** The release files of a root with their stamps, packed; all of it can be sent to another process. */
export interface StampedFiles extends ReleaseFiles {
  /** In the order of `files`. */
  readonly stamps: Float64Array;
}

/** Lists the release files of a root as `listReleaseFiles` does, and looks at each. */
export function stampReleases(root: string): StampedFiles {
  const { files, problems } = listReleaseFiles(root);
  return { files, problems, stamps: packStamps(files.map((file) => stampOf(`${root}/${file}`))) };
}
