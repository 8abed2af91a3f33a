import { PLAIN_SVG, unsafeSvg } from './svg.ts';
import { mayBeXml, xmlDataFault } from './xmlData.ts';

/** Why a file cannot be published as a document, and what to do. */
export interface DocumentFault {
  readonly code: 'attachment-unsafe';
  /** Goes on after the file's name. */
  readonly message: string;
  readonly hint: string;
}

/** What browsers show or run as a part of the site that it comes from, with all that such a part may do there. */
const RUNNING = /\.(?:[sx]?html?|xht|mht|mhtml|xslt?|mathml|[cm]?js|svgz|swf)$/i;

/** Looks at a file that a release offers for download, and that is no picture; `name` is the file's. */
export function inspectDocument(bytes: Uint8Array, name: string): DocumentFault | undefined {
  const code = 'attachment-unsafe';
  if (RUNNING.test(name)) {
    const message = 'would be opened as a part of this site, with its scripts and all';
    return { code, message, hint: PACKED };
  }
  if (/\.svg$/i.test(name)) {
    const unsafe = unsafeSvg(bytes);
    return unsafe === undefined ? undefined : { code, message: unsafe, hint: PLAIN_SVG };
  }
  const fault = mayBeXml(bytes, name) ? xmlDataFault(bytes) : undefined;
  if (fault === undefined) return undefined;
  const { message, isLive } = fault;
  return {
    code,
    message,
    hint: isLive ? PACKED : 'Correct and save it as UTF-8, or publish it packed as ZIP.',
  };
}

const PACKED =
  'Publish it as PDF, or packed as ZIP. What is meant to be a part of the site goes into public/.';
