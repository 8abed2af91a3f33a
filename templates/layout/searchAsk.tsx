import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** The search box of the search page, with a place for suggestions and a short help. */
export function SearchAsk({ frame }: { readonly frame: Frame }): VNode {
  const { nav, search } = stringsFor(frame.lang);
  const { help } = search.page;
  return (
    <search aria-label={nav.search} lang={wordsApart(frame.lang)}>
      <form id="search-form" class="search-ask" action={frame.search} method="get">
        <label for="search-query">{search.label}</label>
        <div class="search-line">
          <input id="search-query" type="search" name="q" />
          <button type="submit">{search.button}</button>
          <div id="search-suggestions" hidden />
        </div>
      </form>
      <details class="search-help">
        <summary>{help.title}</summary>
        <dl>
          {help.lines.map(([example, meaning]) => (
            <div key={example}>
              <dt>
                <code dir="auto">{example}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </search>
  );
}
