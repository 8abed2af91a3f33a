import { stemmer } from '@orama/stemmers/portuguese';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's; mends decisões, which the library does not know without its accent. */
export const stem = libraryStemmer(stemmer, { mends: [[/[ao]es$/, 'ao']] });
