import { SaxesParser } from 'saxes';

const CODED = 'text that is not UTF-8';

/** What is wrong with an XML file, whatever its elements are. */
export interface XmlFinding {
  /** What would run or load. */
  unsafe?: string;
  /** What is wrong with the XML, with line and column. */
  error?: string;
}

/** Told what a parser of a browser would see. Prefixes are not resolved. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(): void;
  text?(text: string): void;
}

/** Reads an XML file as a browser would, and refuses what could change its meaning there: another encoding, declarations of its own, a style sheet. */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): XmlFinding {
  // Any other encoding would be read otherwise here than by a browser.
  if (bytes.includes(0)) return { unsafe: CODED };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { unsafe: CODED };
  }
  const found: XmlFinding = {};
  const parser = new SaxesParser({ xmlns: false });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) found.unsafe ??= CODED;
  });
  parser.on('doctype', (doctype) => {
    // A quoted name may hold a bracket; any other begins declarations.
    if (doctype.replace(/"[^"]*"|'[^']*'/g, '').includes('['))
      found.unsafe ??= 'entities or attributes of its own';
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target.toLowerCase() === 'xml-stylesheet') found.unsafe ??= 'a style sheet of another address';
  });
  parser.on('opentag', ({ name, attributes }) => visitor.open(name, attributes));
  parser.on('closetag', () => visitor.close?.());
  parser.on('text', (part) => visitor.text?.(part));
  parser.on('cdata', (part) => visitor.text?.(part));
  parser.on('error', ({ message }) => {
    found.error ??= message;
  });
  parser.write(text).close();
  return found;
}

/** The languages that a browser runs, by their namespaces. */
const LIVE = new Set([
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/XSL/Transform',
]);

/** True for XML that is data and nothing else: a browser shows it, and runs nothing of it. */
export function isXmlData(bytes: Uint8Array): boolean {
  let isData = true;
  const { unsafe, error } = readXml(bytes, {
    open: (_, attributes) => {
      for (const [key, value] of Object.entries(attributes))
        if (/^xmlns(?::|$)/.test(key) && LIVE.has(value.trim())) isData = false;
    },
  });
  return isData && unsafe === undefined && error === undefined;
}
