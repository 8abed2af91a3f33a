import { stemmer } from '@orama/stemmers/german';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
