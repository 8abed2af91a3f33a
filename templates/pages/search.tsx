import { dayForms } from '../../src/lib/formatMoment.ts';
import type { SearchWords } from '../../src/model/searchWords.ts';
import type { Renderer } from '../../src/plan/props.ts';
import type { SearchProps } from '../../src/plan/searchProps.ts';
import { PageData } from '../layout/pageData.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { SearchAsk } from '../layout/searchAsk.tsx';
import { SearchFilters } from '../layout/searchFilters.tsx';
import { SearchFound } from '../layout/searchFound.tsx';
import { stringsFor, wordsApart, wordsLanguage } from '../strings/index.ts';

/** Preact's types do not know it yet; browsers that do not either draw the page as they did. */
const WAITED_FOR = { blocking: 'render' };

/** The frame that `src/client` fills; every `id` here is a place of its `SearchPage`. Without the script, lists lead on. */
const search: Renderer<SearchProps> = ({ frame, guides, first, ownTypes, browse }) => {
  const { nav, search: labels, lists, types } = stringsFor(frame.lang);
  const said = wordsLanguage(frame.lang);
  const typesIn = Object.fromEntries(
    ownTypes.flatMap(({ key, apart }) => {
      const lang = apart?.lang ?? frame.lang;
      return lang === said ? [] : [[key, lang]];
    }),
  );
  const words: SearchWords = {
    lang: said,
    ...labels.page.script,
    withdrawn: lists.withdrawn,
    types: { ...types, ...Object.fromEntries(ownTypes.map(({ key, label }) => [key, label])) },
    ...(Object.keys(typesIn).length > 0 && { typesIn }),
    days: dayForms(said),
    listDays: dayForms(frame.lang),
  };
  const early = (
    <>
      <PageData id="search-start" value={{ guides, first: { guide: first.guide, shards: first.shards } }} />
      {/* Before there is anything to draw: any later, the worker that they start would wait for the first picture of the page. */}
      <script src="/assets/searchStart.js" />
      <script src="/assets/search.js" />
    </>
  );
  const head = (
    <>
      <link rel="stylesheet" href="/assets/search.css" />
      {/* Drawn once it is whole and its script has begun, not before that and again. */}
      <link rel="expect" href="#search-words" {...WAITED_FOR} />
      {/* What it and its worker will ask for, on its way at once. */}
      <link rel="modulepreload" href="/assets/searchWorker.js" />
      {first.wordForms && <link rel="modulepreload" href={first.wordForms} />}
      <link rel="preload" href={first.shards} as="fetch" crossorigin="anonymous" />
    </>
  );
  return renderPage(
    frame,
    { title: nav.search, description: labels.label, early, extra: head },
    <>
      <h1 {...wordsApart(frame.lang)}>{nav.search}</h1>
      <SearchAsk frame={frame} browse={browse} />
      <div id="search" class="search-page">
        <SearchFilters lang={frame.lang} />
        <SearchFound frame={frame} browse={browse} />
      </div>
      <PageData id="search-words" value={words} />
    </>,
  );
};

export default search;
