import { stem as porter2 } from 'porter2';
import { oneStem } from '../oneStem.ts';

/** Porter 2. */
export const stem = oneStem(porter2);
