import { stemmer } from '@orama/stemmers/swedish';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
