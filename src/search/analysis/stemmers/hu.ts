import { stemmer } from '@orama/stemmers/hungarian';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's. */
export const stem = libraryStemmer(stemmer);
