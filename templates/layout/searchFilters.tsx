import type { VNode } from 'preact';
import { stringsFor } from '../strings/index.ts';

/** What narrows a search. Hidden until the script of the page puts the values in. */
export function SearchFilters({ lang }: { readonly lang: string }): VNode {
  const { nav, search } = stringsFor(lang);
  const { page } = search;
  const facets = [
    { id: 'search-topics', label: nav.topics },
    { id: 'search-types', label: page.type },
    { id: 'search-years', label: page.year },
  ];
  return (
    <details id="search-filters" class="search-filters" hidden>
      <summary>{page.narrow}</summary>
      <p>
        <label for="search-order">{page.order}</label>
        <select id="search-order">
          <option value="newest">{page.newest}</option>
          <option value="best">{page.best}</option>
        </select>
      </p>
      {facets.map(({ id, label }) => (
        <fieldset key={id} id={id}>
          <legend>{label}</legend>
        </fieldset>
      ))}
      <p>
        <label>
          <input id="search-withdrawn" type="checkbox" /> {page.includeWithdrawn}
        </label>
      </p>
      <button id="search-clear" type="button" hidden>
        {page.clear}
      </button>
    </details>
  );
}
