/** A part of a text directive (WICG Scroll To Text Fragment), percent-encoded: `&`, `-` and `,` have a meaning of their own there; the rest would end a link in some mail programs. */
export function encodeDirective(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
