import { stemmer } from '@orama/stemmers/lithuanian';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's. */
export const stem = libraryStemmer(stemmer);
