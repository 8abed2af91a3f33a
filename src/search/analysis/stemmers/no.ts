import { stemmer } from '@orama/stemmers/norwegian';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's. */
export const stem = libraryStemmer(stemmer);
