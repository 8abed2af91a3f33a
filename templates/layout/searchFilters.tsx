import type { VNode } from 'preact';
import { stringsFor, wordsApart } from '../strings/index.ts';

const FACETS = ['topics', 'people', 'organisations', 'types', 'years'] as const;
const PRESETS = ['month', 'twelveMonths', 'thisYear', 'lastYear'] as const;

/** What narrows a search. Hidden until the script of the page puts the values in. */
export function SearchFilters({ lang }: { readonly lang: string }): VNode {
  const { page } = stringsFor(lang).search;
  return (
    <details id="search-filters" class="search-filters" {...wordsApart(lang)} hidden>
      <summary>{page.narrow}</summary>
      <fieldset id="search-dates">
        <legend>{page.dates}</legend>
        <div class="search-range">
          <label for="search-from">{page.from}</label>
          <input id="search-from" type="date" />
          <label for="search-to">{page.to}</label>
          <input id="search-to" type="date" />
        </div>
        <p class="search-presets">
          {PRESETS.map((preset) => (
            <button key={preset} type="button" data-preset={preset}>
              {page.presets[preset]}
            </button>
          ))}
        </p>
      </fieldset>
      {FACETS.map((name) => (
        <fieldset key={name} id={`search-${name}`} hidden>
          <legend>{page.script.filters[name]}</legend>
        </fieldset>
      ))}
      <p>
        <label>
          <input id="search-withdrawn" type="checkbox" /> <span class="name">{page.includeWithdrawn}</span>{' '}
          <span id="search-withdrawn-count" class="count" />
        </label>
      </p>
      <button id="search-show" type="button" hidden />
    </details>
  );
}
