import { stemmer } from '@orama/stemmers/norwegian';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
