import { stemmer } from '@orama/stemmers/turkish';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
