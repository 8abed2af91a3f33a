import { stemmer } from '@orama/stemmers/portuguese';
import { oneStem } from '../oneStem.ts';

/** Snowball's; mends decisões, which the library does not know without its accent. */
export const stem = oneStem(stemmer, /[ao]es$/, 'ao');
