import type { SearchWords } from '../model/searchWords.ts';

/** The places of the search page that its script fills; `templates/pages/search.tsx` writes them. */
export interface SearchPage {
  readonly lang: string;
  /** Site path of the list of shards. */
  readonly shards: string;
  readonly words: SearchWords;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly filters: HTMLDetailsElement;
  readonly order: HTMLSelectElement;
  readonly withdrawn: HTMLInputElement;
  readonly topics: HTMLElement;
  readonly types: HTMLElement;
  readonly years: HTMLElement;
  readonly clear: HTMLButtonElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  /** Shown until the script has come, and for ever where there is none. */
  readonly fallback: HTMLElement;
  readonly browse: HTMLElement;
}

/** Finds the places of the page. Throws when the page is not of this script's version. */
export function findSearchPage(document: Document): SearchPage {
  const find = <T extends HTMLElement>(id: string, kind: new () => T): T => {
    const element = document.getElementById(id);
    if (element instanceof kind) return element;
    throw new Error(`The search page has no ${kind.name} "${id}"`);
  };
  const root = find('search', HTMLElement);
  const words: SearchWords = JSON.parse(find('search-words', HTMLScriptElement).text);
  return {
    lang: document.documentElement.lang,
    shards: root.dataset.shards ?? '',
    words,
    form: find('search-form', HTMLFormElement),
    input: find('search-query', HTMLInputElement),
    status: find('search-status', HTMLElement),
    retry: find('search-retry', HTMLButtonElement),
    filters: find('search-filters', HTMLDetailsElement),
    order: find('search-order', HTMLSelectElement),
    withdrawn: find('search-withdrawn', HTMLInputElement),
    topics: find('search-topics', HTMLElement),
    types: find('search-types', HTMLElement),
    years: find('search-years', HTMLElement),
    clear: find('search-clear', HTMLButtonElement),
    results: find('search-results', HTMLElement),
    more: find('search-more', HTMLButtonElement),
    fallback: find('search-fallback', HTMLElement),
    browse: find('search-browse', HTMLElement),
  };
}
