import { stemmer } from '@orama/stemmers/italian';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
