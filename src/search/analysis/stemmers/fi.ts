import { stemmer } from '@orama/stemmers/finnish';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
