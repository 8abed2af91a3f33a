const EXTENSION = /[\s,;]*(?:ext(?:ension|n)?\.?|x|#)\s*(\d{1,7})$/i;
/** One number as people group it: digits with spaces, brackets, points or hyphens between them, and a slash behind a short area's. */
const NUMBER = /^(?:(?:\+\d{1,3}\s?)?\(?\d{2,6}\)?\/\d{3}|\+?\(?\s*\d)(?:[\s().\-‐‑]*\d)*\)?$/;
/** Digits of the longest number (ITU-T E.164). */
const LONGEST = 15;
const TRUNK = /\(\s*0\s*\)/;

/**
 * The `tel:` URI of a phone number as people write it (RFC 3966): `+44 (0)20 7946 0001` without the 0 that is dialled only
 * within the country, an extension as its parameter. Undefined where the text is not one number: a link would dial a wrong one.
 */
export function phoneUrl(phone: string): string | undefined {
  const extension = EXTENSION.exec(phone);
  const number = (extension ? phone.slice(0, extension.index) : phone).trim();
  if (!NUMBER.test(number)) return undefined;
  const isGlobal = number.startsWith('+');
  const dialled = (isGlobal ? number.replace(TRUNK, '') : number).replace(/[^\d+]/g, '');
  // (020) after a country's code: which of it is dialled is not said.
  if (dialled.length < 2 || dialled.length > LONGEST + 1 || (isGlobal && /\(\s*0\d/.test(number)))
    return undefined;
  return `tel:${dialled}${extension ? `;ext=${extension[1]}` : ''}`;
}
