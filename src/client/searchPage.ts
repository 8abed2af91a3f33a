import type { SearchWords } from '../model/searchWords.ts';
import type { FilterName } from '../search/request.ts';

/** The places of the search page that its script fills; `templates/pages/search.tsx` writes them. */
export interface SearchPage {
  readonly lang: string;
  readonly words: SearchWords;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Leads from the box to the results. */
  readonly skip: HTMLAnchorElement;
  readonly suggestions: HTMLElement;
  readonly status: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly meant: HTMLElement;
  /** The same query with words left out. */
  readonly shorter: HTMLElement;
  /** The period that the query names, as a filter. */
  readonly dated: HTMLElement;
  /** The terms that the query names, as filters. */
  readonly named: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly filters: HTMLDetailsElement;
  readonly order: HTMLSelectElement;
  readonly facets: Readonly<Record<FilterName, HTMLElement>>;
  readonly dates: HTMLElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly withdrawn: HTMLInputElement;
  /** Beside it: how many there are. */
  readonly withdrawnCount: HTMLElement;
  /** Leads from the filters to the results, where they are not beside them. */
  readonly show: HTMLButtonElement;
  readonly active: HTMLElement;
  readonly clear: HTMLButtonElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  /** Searches what is left of the archive. */
  readonly finish: HTMLButtonElement;
  readonly feeds: HTMLElement;
  readonly languages: HTMLElement;
  /** The languages of the site, in the page's header. */
  readonly siteLanguages: readonly HTMLAnchorElement[];
  /** Shown until the script has come, and for ever where there is none. */
  readonly fallback: HTMLElement;
}

function find<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The search page has no ${kind.name} "${id}"`);
}

/** What the page's template left for its script. Throws when there is nothing. */
export function findData<Data>(id: string): Data {
  return JSON.parse(find(id, HTMLScriptElement).text);
}

/** Finds the places of the page. Throws when the page is not of this script's version. */
export function findSearchPage(): SearchPage {
  return {
    lang: document.documentElement.lang,
    words: findData<SearchWords>('search-words'),
    form: find('search-form', HTMLFormElement),
    input: find('search-query', HTMLInputElement),
    skip: find('search-skip', HTMLAnchorElement),
    suggestions: find('search-suggestions', HTMLElement),
    status: find('search-status', HTMLElement),
    progress: find('search-progress', HTMLProgressElement),
    meant: find('search-meant', HTMLElement),
    shorter: find('search-shorter', HTMLElement),
    dated: find('search-dated', HTMLElement),
    named: find('search-named', HTMLElement),
    retry: find('search-retry', HTMLButtonElement),
    filters: find('search-filters', HTMLDetailsElement),
    order: find('search-order', HTMLSelectElement),
    facets: {
      topics: find('search-topics', HTMLElement),
      people: find('search-people', HTMLElement),
      organisations: find('search-organisations', HTMLElement),
      types: find('search-types', HTMLElement),
      years: find('search-years', HTMLElement),
    },
    dates: find('search-dates', HTMLElement),
    from: find('search-from', HTMLInputElement),
    to: find('search-to', HTMLInputElement),
    withdrawn: find('search-withdrawn', HTMLInputElement),
    withdrawnCount: find('search-withdrawn-count', HTMLElement),
    show: find('search-show', HTMLButtonElement),
    active: find('search-active', HTMLElement),
    clear: find('search-clear', HTMLButtonElement),
    results: find('search-results', HTMLElement),
    more: find('search-more', HTMLButtonElement),
    finish: find('search-finish', HTMLButtonElement),
    feeds: find('search-feeds', HTMLElement),
    languages: find('search-languages', HTMLElement),
    siteLanguages: [...document.querySelectorAll<HTMLAnchorElement>('.languages a')],
    fallback: find('search-fallback', HTMLElement),
  };
}
