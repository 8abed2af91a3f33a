import { SaxesParser } from 'saxes';

const CODED = 'text in an encoding that is not UTF-8';

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
export function readXml(bytes: Uint8Array, visitor: XmlVisitor, { read, mayDeclare } = STRICT): XmlFinding {
  const source = read(bytes);
  if (source === undefined) return { unsafe: CODED };
  const found: XmlFinding = {};
  const parser = new SaxesParser({ xmlns: false });
  parser.on('xmldecl', ({ encoding = source.encoding }) => {
    if (!isSameEncoding(encoding, source.encoding)) found.unsafe ??= CODED;
  });
  parser.on('doctype', (doctype) => {
    if (!mayDeclare(doctype)) found.unsafe ??= 'entities or attributes of its own';
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
  parser.write(source.text).close();
  return found;
}

/** How much of XML is taken. */
export interface XmlRules {
  /** The text, and the encoding that it was read by; undefined where that is not sure. */
  read(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined;
  /** Gets what a document type says. */
  mayDeclare(doctype: string): boolean;
}

const STRICT: XmlRules = {
  // Any other encoding would be read otherwise here than by a browser.
  read: (bytes) => (bytes.includes(0) ? undefined : decodeText(bytes, 'utf-8')),
  // A quoted name may hold a bracket; any other begins declarations.
  mayDeclare: (doctype) => !doctype.replace(/"[^"]*"|'[^']*'/g, '').includes('['),
};

/** Decodes; undefined for bytes that the encoding has not, and for an encoding that is none. */
export function decodeText(bytes: Uint8Array, encoding: string) {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

function isSameEncoding(declared: string, used: string): boolean {
  const name = declared.toLowerCase();
  if (used === 'utf-8') return /^(?:utf-?8|us-ascii)$/.test(name);
  return name === used || (name === 'utf-16' && used.startsWith('utf-16'));
}
