import type { SearchGuide } from '../model/searchGuide.ts';
import { RemoteSearch } from './remoteSearch.ts';
import { SearchController } from './searchController.ts';
import { findSearchPage } from './searchPage.ts';

/** The script of the search page. */
async function main(): Promise<void> {
  const page = findSearchPage(document);
  page.fallback.hidden = true;
  // Where the filters stand beside the results they are open; on a phone they would push the results off the screen.
  page.filters.open = matchMedia('(min-width: 56rem)').matches;
  const worker = new Worker('/assets/searchWorker.js', { type: 'module' });
  const remote = new RemoteSearch(worker, page.guides);
  worker.addEventListener('error', ({ message }) => remote.fail(message));
  const guide = await remote.guide(page.lang).catch(() => NO_GUIDE);
  page.filters.hidden = false;
  await new SearchController(page, guide, remote).start();
}

/** Without the guide a search still answers; its filters have no names then. */
const NO_GUIDE: SearchGuide = {
  terms: { topics: [], people: [], organisations: [] },
  types: [],
  years: [],
  recent: [],
};

void main();
