const EXTENSION = /[\s,;]*(?:ext(?:ension|n)?\.?|x|#)\s*(\d{1,7})$/i;
/** One number as people group it: digits with spaces, brackets, points, hyphens or slashes between them. */
const NUMBER = /^\+?\(?\d(?:[\s().\-‐‑–/]*\d)+\)?$/;

/**
 * The `tel:` URI of a phone number as people write it (RFC 3966): `+44 (0)20 7946 0001` without the 0 that is dialled only
 * within the country, an extension as its parameter. Undefined where the text is not one number: a link would dial a wrong one.
 */
export function phoneUrl(phone: string): string | undefined {
  const extension = EXTENSION.exec(phone);
  const number = (extension ? phone.slice(0, extension.index) : phone).trim();
  if (!NUMBER.test(number)) return undefined;
  const dialled = number.startsWith('+') ? number.replace(/\(0\)/, '') : number;
  return `tel:${dialled.replace(/[^\d+]/g, '')}${extension ? `;ext=${extension[1]}` : ''}`;
}
