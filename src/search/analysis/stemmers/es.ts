import { stemmer } from '@orama/stemmers/spanish';
import { oneStem } from '../oneStem.ts';

/** Snowball's; mends gobiernos, which the library takes for another word. */
export const stem = oneStem(stemmer, /iernos$/, 'ierno');
