/** True for a value in which a browser may find a script's address: it passes over blanks and control characters. */
export function unsafeScheme(value: string): boolean {
  return /(?:java|vb)script:/i.test(withoutBlanks(value));
}

/** True for a reference to anything but a part of the file itself or a picture within it. */
export function unsafeReference(value: string): boolean {
  return !/^(?:$|#|data:image\/(?:png|jpeg|webp|gif)[;,])/i.test(withoutBlanks(value));
}

/** True for a link's address that holds a page itself. */
export function isOwnPage(value: string): boolean {
  return /^data:/i.test(withoutBlanks(value));
}

/** Names what makes a style unsafe; undefined when nothing does. `style`: a sheet, or an attribute's value. */
export function unsafeCss(style: string): string | undefined {
  // Comments stay: nothing here may have one within, and a string may hold what looks like one.
  const plain = readEscapes(style);
  if (/@import\b/i.test(plain)) return 'a style sheet of another address';
  const bare = withoutBlanks(plain);
  if (ADDRESS.test(bare) || ADDRESS_IN_SET.test(bare) || BORROWED.test(plain))
    return 'something of another address';
  return unsafeScheme(plain) ? 'a script' : undefined;
}

// Pictures and fonts may be within the file; SVG as data would bring its own.
const OUTSIDE = String.raw`(?!data:(?:image/(?!svg)|font/|application/))(?:[a-z][a-z0-9+.-]*:|[\\/]{2})`;
const ADDRESS = new RegExp(String.raw`\b(?:url|src|image)\(["']?${OUTSIDE}`, 'i');
const ADDRESS_IN_SET = new RegExp(String.raw`image-set\(.*["']${OUTSIDE}`, 'i');
// A string may come from anywhere: a property of another element, an attribute, a function of the sheet.
const BORROWED = /(?:image-set|\b(?:src|image))\(.*(?:\b(?:var|attr|env|if|inherit)|--[^\s(]*)\(/is;

/** Reads the escapes of CSS (Syntax Level 3, 4.3.5 and 4.3.7), behind which `url(` could hide; that of a line's end is nothing. */
function readEscapes(style: string): string {
  return style.replace(
    /\\(?:([0-9a-f]{1,6})\s?|\r\n|[\n\r\f]|(.))/gisu,
    (_, hex: string | undefined, sign: string | undefined) => {
      if (hex === undefined) return sign ?? '';
      const code = Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

function withoutBlanks(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
}
