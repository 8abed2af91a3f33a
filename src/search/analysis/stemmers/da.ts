import { stemmer } from '@orama/stemmers/danish';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
