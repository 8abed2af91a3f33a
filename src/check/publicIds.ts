import { publicId, type Release } from '../model/release.ts';
import { error, type Rule } from './rule.ts';

/** What programs know a release by is one release's alone, and all its language versions have it. */
export const publicIds: Rule = function* ({ releases }) {
  // Names of files are judged by their own rule.
  if (releases.every(({ statedId }) => statedId === undefined)) return;
  const owners = new Map<string, Release>();
  const firstVersions = new Map<string, Release>();
  for (const release of releases) {
    const id = publicId(release);
    const owner = owners.get(id) ?? release;
    owners.set(id, owner);
    const first = firstVersions.get(release.id) ?? release;
    firstVersions.set(release.id, first);
    if (publicId(first) !== id) {
      yield error(
        'id-differs',
        release.file,
        ['id'],
        `its id is ${id}, and that of ${first.file}, a version of the same release, is ${publicId(first)}`,
        first.statedId === undefined
          ? `Write id: ${id} in that file too, or remove it here.`
          : `Write id: ${publicId(first)} here too.`,
      );
    } else if (owner.id !== release.id) {
      yield error(
        'id-duplicate',
        release.file,
        ['id'],
        `${owner.file} has the same id, ${id}`,
        release.statedId === undefined
          ? 'Rename this file: its name is what programs know the other release by.'
          : 'Correct or remove it, or rename the other file.',
      );
    }
  }
};
