import { stemmer } from '@orama/stemmers/norwegian';
import { libraryStemmer } from '../libraryStemmer.ts';

export { thousands } from '../thousands.ts';

/** Snowball's. */
export const stem = libraryStemmer(stemmer);
