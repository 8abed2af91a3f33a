/** Numbers with thousands, but for years. */
const THOUSANDS = /^(?!(?:19|20)\d\d$)[1-9]\d{3,}$/;

/**
 * A number as the words that it is where spaces part its thousands, 12500 as 12 and 500; undefined for any other word, and for
 * years. The languages that are written so have it (CLDR; of four digits only some part them, which does no harm).
 */
export function thousands(form: string): readonly string[] | undefined {
  return THOUSANDS.test(form) ? form.split(/(?=(?:\d{3})+$)/) : undefined;
}
