import { scriptJson } from '../../src/lib/scriptJson.ts';
import type { SearchWords } from '../../src/model/searchWords.ts';
import type { Renderer } from '../../src/plan/props.ts';
import type { SearchProps } from '../../src/plan/searchProps.ts';
import { renderPage } from '../layout/renderPage.tsx';
import { SearchBrowse } from '../layout/searchBrowse.tsx';
import { SearchFilters } from '../layout/searchFilters.tsx';
import { stringsFor } from '../strings/index.ts';

/** The frame that `src/client` fills; every `id` here is a place of its `SearchPage`. Without the script, lists lead on. */
const search: Renderer<SearchProps> = ({ frame, shards, guide, browse }) => {
  const { nav, search: labels, lists, types } = stringsFor(frame.lang);
  const { page } = labels;
  const words: SearchWords = { ...page.script, withdrawn: lists.withdrawn, types };
  const head = (
    <>
      <link rel="stylesheet" href="/assets/search.css" />
      <script type="module" src="/assets/search.js" />
    </>
  );
  return renderPage(
    frame,
    { title: nav.search, description: labels.label, extra: head },
    <>
      <h1>{nav.search}</h1>
      <search aria-label={nav.search}>
        <form id="search-form" class="search-ask" action={frame.search} method="get">
          <label for="search-query">{labels.label}</label>
          <input id="search-query" type="search" name="q" />
          <button type="submit">{labels.button}</button>
        </form>
      </search>
      <div id="search" class="search-page" data-shards={shards} data-guide={guide}>
        <SearchFilters lang={frame.lang} />
        <section class="search-found" aria-labelledby="search-found">
          <h2 id="search-found" class="unseen">
            {page.results}
          </h2>
          <p id="search-status" role="status" />
          <button id="search-retry" type="button" hidden>
            {page.retry}
          </button>
          <ol id="search-results" class="digest" />
          <button id="search-more" type="button" hidden>
            {page.more}
          </button>
          <p id="search-fallback">{page.needsScript}</p>
          <SearchBrowse browse={browse} lang={frame.lang} />
        </section>
      </div>
      {/* Safe: scriptJson escapes every "<", so no text can end the element. */}
      <script
        id="search-words"
        type="application/json"
        dangerouslySetInnerHTML={{ __html: scriptJson(words) }}
      />
    </>,
  );
};

export default search;
