import { argumentsOf, type CssArgument, readEscapes } from './cssArguments.ts';

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
  if (
    ADDRESS.test(withoutBlanks(plain)) ||
    UNCLEAR.test(plain) ||
    argumentsOf(style, LOADING).some(isForeign)
  )
    return 'something of another address';
  return unsafeScheme(plain) ? 'a script' : undefined;
}

// Pictures and fonts may be within the file; SVG as data would bring its own.
const OUTSIDE = String.raw`(?!data:(?:image/(?!svg)|font/|application/))(?:[a-z][a-z0-9+.-]*:|[\\/]{2})`;
const ADDRESS = new RegExp(String.raw`\b(?:url|src|image)\(["']?${OUTSIDE}`, 'i');
// Browsers differ in whether a name begins here, and so in where its brackets end. No drawing needs it.
const UNCLEAR = /(?:\P{ASCII}|[uU]\+[\da-fA-F?]{1,6}(?:-[\da-fA-F]{1,6})?)[uU][rR][lL]\(/u;

/** Functions that load what a string in them names. */
const LOADING = /(?:image-set|\b(?:src|image))$/i;
// A string may come from anywhere: a property of another element, an attribute, a function of the sheet.
const BORROWING = /\b(?:var|attr|env|if|inherit)$|--/i;
const OUTSIDE_STRING = new RegExp(`^${OUTSIDE}`, 'i');

function isForeign({ kind, text }: CssArgument): boolean {
  return kind === 'function' ? BORROWING.test(text) : OUTSIDE_STRING.test(withoutBlanks(text));
}

function withoutBlanks(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
}
