import { stemmer } from '@orama/stemmers/turkish';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's. */
export const stem = libraryStemmer(stemmer);
