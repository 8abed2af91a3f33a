// Joiners are letters' glue in Sinhala, Persian and others; anywhere else they are invisible dirt.
const STRAY_JOINER = /(?<![\p{L}\p{M}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}])/gu;
const NOT_SLUG = /[^\p{L}\p{M}\p{N}\u200c\u200d]+/gu;

/** A URL segment from any text: NFC, lower case, letters and digits of any script, everything else one `-`. May be "". */
export function toSlug(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .replace(STRAY_JOINER, '')
      .replace(/['’]/gu, '')
      .replace(NOT_SLUG, '-')
      .replace(/^-+|-+$/g, '')
      // What fell out may have stood between a letter and its accent.
      .normalize('NFC')
  );
}
