import type { BodyLink } from '../markdown/links.ts';
import { attachmentName, isRelative } from '../markdown/render.ts';
import type { AttachmentUse } from './attachments.ts';

/** The files beside it that a body shows or links to; the lines of `links` are the file's. */
export function bodyUses(links: readonly BodyLink[]): readonly AttachmentUse[] {
  return links
    .filter(({ target }) => isRelative(target))
    .map(({ target, line, column, shown, label }) => ({
      name: attachmentName(target),
      picture: shown !== undefined || isPicture(target),
      at: { line, column },
      ...(shown && { shown }),
      ...(label !== undefined && { label }),
    }));
}

function isPicture(target: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/i.test(attachmentName(target));
}
