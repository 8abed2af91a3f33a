import { stemmer } from '@orama/stemmers/russian';

export { thousands } from '../thousands.ts';

/** рынок, рынка; посол stays apart from посла: between other consonants the vowel is mostly a root's own. */
const FLEETING = /(?<=..[^аеиоуыэюя])[ое](?=[кц]$)/;

/** The stem of a folded Russian word: Snowball's, without the vowel that comes and goes before its last к or ц. */
export function stem(form: string): readonly string[] {
  return [stemmer(form).replace(FLEETING, '')];
}
