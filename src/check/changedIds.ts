import { publicId, type Release } from '../model/release.ts';
import type { Finding } from './rule.ts';

/** A published release that programs knew by another id. */
export interface ChangedId {
  readonly release: Release;
  readonly was: string;
}

/** Ids must not change, as addresses must not die: says of each release that has another how its id is kept. */
export function changedIds(changed: readonly ChangedId[]): readonly Finding[] {
  return changed.map(({ release, was }) => ({
    severity: 'warning',
    code: 'id-changed',
    message: `programs that read the archive know this release by the id ${was}, and will take ${publicId(release)} for another`,
    hint: `To keep it, write id: ${JSON.stringify(was)} here and in its other languages.`,
    file: release.file,
    at: release.statedId === undefined ? ['title'] : ['id'],
  }));
}
