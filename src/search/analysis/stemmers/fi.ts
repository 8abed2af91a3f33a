import { stemmer } from '@orama/stemmers/finnish';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's. */
export const stem = libraryStemmer(stemmer);
