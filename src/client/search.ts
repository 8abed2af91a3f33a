import type { SearchGuide } from '../model/searchGuide.ts';
import { getFile } from './getFile.ts';
import { RemoteSearch } from './remoteSearch.ts';
import { SearchController } from './searchController.ts';
import type { FirstFiles } from './searchMessages.ts';
import { findSearchPage, type SearchPage } from './searchPage.ts';

/** The script of the search page. */
async function main(): Promise<void> {
  const page = findSearchPage(document);
  page.fallback.hidden = true;
  // Where the filters stand beside the results they are open; on a phone they would push the results off the screen.
  page.filters.open = matchMedia('(min-width: 56rem)').matches;
  const worker = new Worker('/assets/searchWorker.js', { type: 'module', name: page.lang });
  const lost = new Promise<string>((resolve) => {
    worker.addEventListener('error', ({ message }) => resolve(message));
  });
  // Not left to the worker, which has to come first. Should they not come here, it asks for them itself.
  const first = await firstFiles(page).catch(() => undefined);
  const remote = new RemoteSearch(worker, page.guides, first);
  void lost.then((message) => remote.fail(message));
  const guide = first?.guide ?? (await remote.guide(page.lang).catch(() => NO_GUIDE));
  page.filters.hidden = false;
  await new SearchController(page, guide, remote).start();
}

/** The page names what it was made with, so a browser may keep that; what is missing by now, the worker asks for anew. */
async function firstFiles({ lang, first }: SearchPage): Promise<FirstFiles> {
  const [guide, shards] = await Promise.all([
    getFile(first.guide, 'kept').then((response): Promise<SearchGuide> => response.json()),
    getFile(first.shards, 'kept').then((response) => response.arrayBuffer()),
  ]);
  return { lang, guide, shards: new Uint8Array(shards) };
}

/** Without the guide a search still answers; its filters have no names then. */
const NO_GUIDE: SearchGuide = {
  terms: { topics: [], people: [], organisations: [] },
  types: [],
  years: [],
  recent: [],
};

void main();
