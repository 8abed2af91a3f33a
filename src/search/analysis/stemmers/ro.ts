import { stemmer } from '@orama/stemmers/romanian';
import { oneStem } from '../oneStem.ts';

/** Snowball's. */
export const stem = oneStem(stemmer);
