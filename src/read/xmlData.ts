import { decodeText, readXml, type XmlRules } from './xml.ts';

/** The languages that a browser runs, by their namespaces. */
const LIVE = new Set([
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/XSL/Transform',
]);

/** Why XML is not data and nothing else, which a browser shows and runs nothing of. */
export interface XmlFault {
  /** Goes on after the file's name. */
  readonly message: string;
  readonly isLive: boolean;
}

/** True for what a browser may read as XML: by its ending (`isNamedSo`), or where hosts know that one not, by its first characters. */
export function mayBeXml(bytes: Uint8Array, isNamedSo: boolean): boolean {
  const first = bytes.findIndex((byte) => byte > 0x20 && !MARK.has(byte));
  if (first < 0) return false;
  const start = Buffer.from(bytes.subarray(first, first + 12))
    .toString('latin1')
    // UTF-16 has one beside each sign of ASCII.
    .replaceAll('\0', '');
  // No parser goes on after another beginning. An ending may have other uses: GML is a language of graphs too.
  return start.startsWith(isNamedSo ? '<' : '<?xml');
}

// Of a byte order mark.
const MARK = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff]);

/** What is wrong with XML that should be data; undefined when nothing is. */
export function xmlDataFault(bytes: Uint8Array): XmlFault | undefined {
  const bound = new Set<string>();
  const used = new Set<string>();
  const { unsafe, error } = readXml(
    bytes,
    {
      open: (name, attributes) => {
        used.add(prefixOf(name));
        for (const [key, value] of Object.entries(attributes)) {
          const binds = /^xmlns(?::(.*))?$/s.exec(key);
          if (binds && LIVE.has(value.trim())) bound.add(binds[1] ?? '');
          else if (key.includes(':')) used.add(prefixOf(key));
        }
      },
    },
    OF_DATA,
  );
  // Where a prefix is bound does not matter here: one name for two things in a file is rare.
  if ([...bound].some((prefix) => used.has(prefix)))
    return { message: 'would be opened as a part of this site, with its scripts and all', isLive: true };
  if (unsafe !== undefined)
    return { message: `holds ${unsafe}, so that nobody can tell what a browser makes of it`, isLive: false };
  return error === undefined
    ? undefined
    : { message: `is not well-formed XML (${error}), so that nobody can tell what it holds`, isLive: false };
}

const OF_DATA: XmlRules = {
  read: (bytes) => decodeText(bytes, encodingOf(bytes)),
  // What elements may hold changes nothing; entities, attributes and whatever brings them do.
  mayDeclare: (doctype) =>
    doctype.length < 50_000 &&
    /^(?:"[^"]*"|'[^']*'|[^"'[])*(?:\[(?:\s|<!ELEMENT\s[^<>[\]"'%&]*>|<!--(?:(?!--)[^<>[\]"'])*-->)*\]\s*)?$/.test(
      doctype,
    ),
};

/** A byte order mark goes before the declaration. Of other encodings only those are read that all have ASCII's bytes. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^<\?xml\s[^>]*?\sencoding\s*=\s*["'](iso-8859-\d+|windows-125\d)["']/i.exec(start);
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}

function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
}
