import { stemmer } from '@orama/stemmers/hungarian';
import { libraryStemmer } from '../libraryStemmer.ts';

export { thousands } from '../thousands.ts';

/** Snowball's. */
export const stem = libraryStemmer(stemmer);
