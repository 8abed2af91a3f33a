import { stemmer } from '@orama/stemmers/dutch';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
