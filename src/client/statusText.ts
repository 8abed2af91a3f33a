import { plural } from '../lib/plural.ts';
import type { SearchWords } from '../model/searchWords.ts';
import type { SearchProgress } from '../search/request.ts';
import { monthName, periodNames } from './periodNames.ts';

/** What a search has come to, in words: the result count, how far back it holds, and what could not be searched. */
export function statusText(progress: SearchProgress, words: SearchWords): string {
  const { asWords, onlyWords, failed, found, shards } = progress;
  if (found === 0 && failed.length > 0 && failed.length >= shards.done) return words.failed;
  const parts = [countText(progress, words), backTo(progress, words)];
  for (const { part, lacks } of asWords)
    parts.push((lacks === 'day' ? words.asWords : words.noSuchName).replace('{part}', () => part));
  if (onlyWords !== undefined) parts.push(words.onlyWords.replace('{count}', String(onlyWords)));
  if (failed.length > 0) parts.push(words.partFailed.replace('{periods}', periodNames(failed, words.lang)));
  return parts.filter((part) => part !== '').join(' · ');
}

/** How much is found, and so far only where older releases may have more. */
export function countText({ found, complete, withdrawn }: SearchProgress, words: SearchWords): string {
  if (!complete) return plural(words.lang, words.foundSoFar)(found);
  if (found > 0) return plural(words.lang, words.found)(found);
  // What is written well enough to find withdrawn releases needs no advice but the way to them.
  return withdrawn > 0 ? words.none : `${words.none} ${words.noneAdvice}`;
}

/** True where a search that is over found nothing, and would have found withdrawn releases. */
export function leftOutAll({ found, complete, withdrawn }: SearchProgress): boolean {
  return complete && found === 0 && withdrawn > 0;
}

/** "Searched back to May 2019"; "" once all has been searched. */
export function backTo({ complete, searchedBackTo }: SearchProgress, words: SearchWords): string {
  if (complete || searchedBackTo === undefined) return '';
  return words.searchedBackTo.replace('{month}', monthName(searchedBackTo, words.lang));
}
