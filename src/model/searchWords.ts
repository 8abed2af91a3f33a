import type { PluralForms } from '../lib/plural.ts';

/** The words that the script of the search page says; the page carries them as JSON, so they have one source. */
export interface SearchWords {
  /** `# results` */
  readonly found: PluralForms;
  readonly searching: string;
  /** Nothing has been asked yet. */
  readonly prompt: string;
  readonly none: string;
  /** What to try when there is no result. */
  readonly noneAdvice: string;
  /** `Searched so far: {years}.` */
  readonly soFar: string;
  /** The search's own files could not be loaded. */
  readonly failed: string;
  /** `The releases of {years} could not be searched.` */
  readonly partFailed: string;
  readonly withdrawn: string;
  /** `Show all #` values of a filter. */
  readonly showAll: PluralForms;
  /** Key of a release type → its name. */
  readonly types: Readonly<Record<string, string>>;
}
