import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import type { SearchProps } from '../../src/plan/searchProps.ts';
import { pageAgain, stringsFor, wordsApart } from '../strings/index.ts';
import { SearchBrowse } from './searchBrowse.tsx';

export interface SearchFoundProps {
  readonly frame: Frame;
  readonly browse: SearchProps['browse'];
}

/** What is found: the filters in words, how much there is and how far back, the results, and the ways on. */
export function SearchFound({ frame, browse }: SearchFoundProps): VNode {
  const { feeds, search } = stringsFor(frame.lang);
  const { page } = search;
  const apart = wordsApart(frame.lang);
  const others = frame.versions.filter(({ lang }) => lang !== frame.lang);
  return (
    <section class="search-found" aria-labelledby="search-found" {...apart}>
      <h2 id="search-found" class="unseen">
        {page.results}
      </h2>
      <div class="search-chosen">
        <ul id="search-active" hidden />
        <button id="search-clear" type="button" hidden>
          {page.clear}
        </button>
      </div>
      <div class="search-head">
        <p id="search-status" role="status" tabIndex={-1} />
        <p class="search-order">
          <label for="search-order">{page.order}</label>{' '}
          <select id="search-order">
            <option value="newest">{page.newest}</option>
            <option value="best">{page.best}</option>
          </select>
        </p>
        <progress id="search-progress" aria-label={page.progress} hidden />
      </div>
      <div role="status">
        <p id="search-dated" />
        <ul id="search-shorter" hidden />
        <p id="search-meant" hidden />
      </div>
      <button id="search-retry" type="button" hidden>
        {page.retry}
      </button>
      <div class="search-asides">
        <button id="search-finish" type="button" hidden>
          {page.finish}
        </button>
        <div id="search-named" role="status" />
        <div id="search-languages" hidden>
          <span>{page.alsoIn}</span>
          <ul>
            {others.map(({ href, label, lang }) => (
              <li key={lang} hidden>
                <a href={href} lang={lang} hreflang={lang}>
                  {label}
                </a>{' '}
                <span class="count" />
              </li>
            ))}
          </ul>
        </div>
        <div id="search-feeds" hidden>
          <span>{feeds.follow}</span>
          <ul />
        </div>
      </div>
      <ol id="search-results" class="digest" {...pageAgain(frame)} />
      <div class="search-on">
        <button id="search-more" type="button" hidden>
          {page.more}
        </button>
      </div>
      <p id="search-fallback">{page.needsScript}</p>
      <SearchBrowse browse={browse} frame={frame} />
    </section>
  );
}
