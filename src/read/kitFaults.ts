import { kitPictures, PRESS_KIT } from '../model/pressKit.ts';
import type { Attachment } from '../model/release.ts';
import type { AttachmentFault, AttachmentUse } from './attachments.ts';

/** A release's own file, or folder, where the site puts its press kit. */
export function kitFaults(
  attachments: readonly Attachment[],
  uses: readonly AttachmentUse[],
  folder: string,
): readonly AttachmentFault[] {
  if (kitPictures({ attachments }).length === 0) return [];
  return uses
    .filter(({ name }) => name === PRESS_KIT || name.startsWith(`${PRESS_KIT}/`))
    .map((use) => ({
      use,
      code: 'press-kit',
      message: `${folder}/${PRESS_KIT} has the name that the site gives to all pictures of this release in one file`,
      hint: 'Rename it, here and in the folder; or leave it out, where it holds the same pictures.',
    }));
}
