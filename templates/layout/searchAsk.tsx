import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import type { SearchProps } from '../../src/plan/searchProps.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

interface SearchAskProps {
  readonly frame: Frame;
  readonly browse: SearchProps['browse'];
}

/** The search box of the search page, with a place for suggestions and a short help on what the site has. */
export function SearchAsk({ frame, browse }: SearchAskProps): VNode {
  const { nav, search } = stringsFor(frame.lang);
  const { help } = search.page;
  const has = { topics: browse.topics.length > 0, people: browse.people.links.length > 0 };
  return (
    <search aria-label={nav.search} {...wordsApart(frame.lang)}>
      <form id="search-form" class="search-ask" action={frame.search} method="get">
        <label for="search-query">{search.label}</label>
        <div class="search-line">
          <input id="search-query" type="search" name="q" />
          <button type="submit">{search.button}</button>
          <div id="search-suggestions" hidden />
        </div>
        <a id="search-skip" class="skip" href="#search-status">
          {search.page.skip}
        </a>
      </form>
      <details class="search-help">
        <summary>{help.title}</summary>
        <dl>
          {help.lines
            .filter(([, , needs]) => needs === undefined || has[needs])
            .map(([example, meaning]) => (
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
