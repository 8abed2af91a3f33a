import type { VNode } from 'preact';
import type { SearchProps } from '../../src/plan/props.ts';
import { parts } from '../parts/index.ts';
import { stringsFor } from '../strings/index.ts';

export interface SearchBrowseProps {
  readonly browse: SearchProps['browse'];
  readonly lang: string;
}

/** The ways in that need no search, for a page without script and for a search without results. */
export function SearchBrowse({ browse, lang }: SearchBrowseProps): VNode {
  const { lists, nav } = stringsFor(lang);
  return (
    <div id="search-browse">
      {browse.topics.length > 0 && (
        <section>
          <h2>{nav.topics}</h2>
          <parts.CountedLinks links={browse.topics} lang={lang} />
        </section>
      )}
      {browse.years.length > 0 && (
        <section class="years">
          <h2>{lists.byYear}</h2>
          <parts.CountedLinks links={browse.years} lang={lang} />
        </section>
      )}
    </div>
  );
}
