import { stem as porter2 } from 'porter2';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Porter 2. */
export const stem = libraryStemmer(porter2);
