import { stemmer } from '@orama/stemmers/greek';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
