import { servedAs } from './ending.ts';
import { PLAIN_SVG, unsafeSvg } from './svg.ts';
import { mayBeXml, xmlDataFault } from './xmlData.ts';

/** Why a file cannot be published as a document, and what to do. */
export interface DocumentFault {
  readonly code: 'attachment-unsafe';
  /** Goes on after the file's name. */
  readonly message: string;
  readonly hint: string;
}

/** Why no host should have a file of this name, picture or document; undefined where it may. */
export function nameFault(name: string): DocumentFault | undefined {
  switch (servedAs(name)) {
    case 'settings':
      return {
        code: 'attachment-unsafe',
        message: 'has a name by which web hosts are set up, or which they hide',
        hint: 'Give it a name without a dot at its beginning.',
      };
    case 'page':
      return PART_OF_SITE;
    default:
      return undefined;
  }
}

/** Looks at a file that a release offers for download, and that is no picture; `name` is the file's. */
export function inspectDocument(bytes: Uint8Array, name: string): DocumentFault | undefined {
  const unfit = nameFault(name);
  if (unfit) return unfit;
  const code = 'attachment-unsafe';
  const served = servedAs(name);
  if (served === 'inert') return undefined;
  if (served !== 'svg' && served !== 'xml' && beginsAsPage(bytes)) return PART_OF_SITE;
  if (served === 'svg' || served === 'likelySvg') {
    const unsafe = unsafeSvg(bytes);
    return unsafe === undefined ? undefined : { code, message: unsafe, hint: PLAIN_SVG };
  }
  const fault = mayBeXml(bytes, served !== 'unknown') ? xmlDataFault(bytes) : undefined;
  if (fault === undefined) return undefined;
  const { message, isLive } = fault;
  return {
    code,
    message,
    hint: isLive ? PACKED : 'Correct and save it as UTF-8, or publish it packed as ZIP.',
  };
}

/**
 * What browsers take for a page where no host tells them what it is (WHATWG MIME Sniffing, 7.1); not all of them ask for
 * a blank or `>` after it.
 */
const PAGE =
  /^[\s\ufeff]*<(?:!doctype html|!--|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)/i;

function beginsAsPage(bytes: Uint8Array): boolean {
  // As far as they look.
  return PAGE.test(Buffer.from(bytes.subarray(0, 1445)).toString('utf8'));
}

const PACKED =
  'Publish it as PDF, or packed as ZIP. What is meant to be a part of the site goes into public/.';

const PART_OF_SITE: DocumentFault = {
  code: 'attachment-unsafe',
  message: 'would be opened as a part of this site, with its scripts and all',
  hint: PACKED,
};
