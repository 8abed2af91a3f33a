import { stemmer } from '@orama/stemmers/danish';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's. */
export const stem = libraryStemmer(stemmer);
