import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** The box in the header: a plain GET form, so it works without JavaScript up to the search page. */
export default function SearchForm({ frame }: { readonly frame: Frame }): VNode {
  const { search } = stringsFor(frame.lang);
  return (
    <search {...wordsApart(frame.lang)}>
      <form class="search-box" action={frame.search} method="get">
        <label class="unseen" for="site-search">
          {search.label}
        </label>
        <input id="site-search" type="search" name="q" placeholder={search.placeholder} />
        <button type="submit">{search.button}</button>
      </form>
    </search>
  );
}
