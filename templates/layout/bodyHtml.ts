import { labelNotes } from '../../src/lib/noteMarkup.ts';
import { renderBody } from '../../src/markdown/render.ts';
import type { Frame, ReleaseProps } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';
import { boxTables } from './bodyTables.ts';
import { markPassages } from './passageMarks.ts';
import { PICTURE_SIZES } from './pictureSizes.ts';
import { keepNumbers } from './wholeNumbers.tsx';

/** A page's markdown body. */
export interface BodyHtml {
  /** As `renderBody` gives it. */
  readonly plain: string;
  /** The same as it is shown, in the words of the page's language. Safe: raw HTML is shown as text, and no script URL is let through. */
  readonly html: string;
}

/** Renders the body of the page of `frame`. */
export function bodyHtml(frame: Frame, body: string, pictures: ReleaseProps['pictures']): BodyHtml {
  const { notes, release } = stringsFor(frame.lang);
  const place = { base: frame.url, pictures, pictureSizes: PICTURE_SIZES, origin: frame.site.origin };
  const plain = renderBody(body, place);
  const labelled = labelNotes(keepNumbers(plain), notes);
  return { plain, html: boxTables(markPassages(labelled, release.passage), release.table) };
}
