import { stemmer } from '@orama/stemmers/lithuanian';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
