import { stemmer } from '@orama/stemmers/french';
import { oneStem } from '../oneStem.ts';

/** Snowball's; mends annoncée, which the library does not know without its accent. */
export const stem = oneStem(stemmer, /ees?$/, 'e');
