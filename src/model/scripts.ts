import { STEMMED_LANGUAGES, wordFormsPath } from './wordForms.ts';

/** Site paths of the scripts that readers' browsers run; what bundles them names its outputs by these. */
export const SCRIPTS = {
  searchStart: '/assets/searchStart.js',
  search: '/assets/search.js',
  searchWorker: '/assets/searchWorker.js',
  searchNames: '/assets/searchNames.js',
  searchWayOut: '/assets/searchWayOut.js',
  quote: '/assets/quote.js',
} as const;

/** Site paths of all scripts, those of the word forms too. */
export function scriptPaths(): readonly string[] {
  return [...Object.values(SCRIPTS), ...STEMMED_LANGUAGES.map(wordFormsPath)];
}
