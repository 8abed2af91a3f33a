import { stemmer } from '@orama/stemmers/hungarian';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
