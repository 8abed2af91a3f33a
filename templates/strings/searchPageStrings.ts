import type { SearchWords } from '../../src/model/searchWords.ts';

/** The words of the search page in one language. */
export interface SearchPageStrings {
  /** Leads the keyboard from the box to the results. */
  readonly skip: string;
  readonly narrow: string;
  readonly results: string;
  readonly order: string;
  readonly newest: string;
  readonly best: string;
  readonly includeWithdrawn: string;
  readonly clear: string;
  readonly more: string;
  readonly finish: string;
  readonly retry: string;
  /** Accessible name of the progress bar. */
  readonly progress: string;
  /** Before the names of other languages in which there are results. */
  readonly alsoIn: string;
  readonly dates: string;
  readonly from: string;
  readonly to: string;
  readonly presets: Readonly<Record<'month' | 'twelveMonths' | 'thisYear' | 'lastYear', string>>;
  /** What can be typed, what it finds, and what a site must have for it to find anything. */
  readonly help: {
    readonly title: string;
    readonly lines: readonly (readonly [example: string, meaning: string, needs?: 'topics' | 'people'])[];
  };
  readonly needsScript: string;
  readonly topicsByYear: string;
  /** What the page's script says. */
  readonly script: Omit<SearchWords, 'lang' | 'types' | 'typesIn' | 'withdrawn' | 'days' | 'listDays'>;
}
