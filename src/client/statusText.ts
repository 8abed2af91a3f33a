import { plural } from '../lib/plural.ts';
import type { SearchWords } from '../model/searchWords.ts';
import type { SearchProgress } from './archiveSearch.ts';
import { yearRanges } from './yearRanges.ts';

/** What the search has come to, in words: the result count, what it does not cover yet, and what went wrong. */
export function statusText(progress: SearchProgress, words: SearchWords, lang: string): string {
  const { searched, failed, complete, found } = progress;
  if (searched.length === 0 && failed.length > 0) return words.failed;
  const parts =
    found === 0 && complete ? [`${words.none} ${words.noneAdvice}`] : [plural(lang, words.found)(found)];
  if (!complete) parts.push(withYears(words.soFar, searched));
  if (failed.length > 0) parts.push(withYears(words.partFailed, failed));
  return parts.join(' · ');
}

function withYears(sentence: string, years: readonly string[]): string {
  return sentence.replace('{years}', yearRanges(years));
}
