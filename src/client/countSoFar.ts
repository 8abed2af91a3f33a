import { formatNumber } from '../lib/formatNumber.ts';

/** A count of results in few signs: `6+` as long as there may be more, and "" while nothing is known. */
export function countSoFar(count: number, isFinal: boolean, lang: string): string {
  if (isFinal) return formatNumber(count, lang);
  return count === 0 ? '' : `${formatNumber(count, lang)}+`;
}
