import { startSearch } from './startedSearch.ts';

/* The first script of the search page, small, so that the worker starts while the page's own script is on its way and read. */

globalThis.startedSearch = startSearch();
