import type { SearchGuide } from '../model/searchGuide.ts';
import { keepDatedLine } from './datedSearch.ts';
import { getFile } from './getFile.ts';
import { RemoteSearch } from './remoteSearch.ts';
import { SearchController } from './searchController.ts';
import type { SearchStart } from './searchMessages.ts';
import { findSearchPage, type SearchPage } from './searchPage.ts';
import { namesTerms } from './searchState.ts';
import { keepPlaces } from './searchStatus.ts';
import { startSearch } from './startedSearch.ts';

/** The script of the search page. It runs before the page is there, beside the worker that was started; the rest waits for the page. */
async function main(): Promise<void> {
  // Not started where that script could not be had.
  const { start, worker, failed } = globalThis.startedSearch ?? startSearch();
  const remote = new RemoteSearch(worker);
  worker.addEventListener('error', ({ message }) => remote.fail(message));
  if (failed !== undefined) remote.fail(failed);
  const guide = () => firstGuide(start, remote);
  if (start.request) keepDatedLine(start.request);
  keepPlaces(start.request !== undefined);
  // Words alone are sought without it: what they find comes first.
  const isNeeded = !start.request || namesTerms(start.request);
  const early = isNeeded ? guide() : undefined;
  const page = await findWholePage();
  page.fallback.hidden = true;
  const known = await early;
  page.filters.hidden = false;
  await new SearchController(page, remote, guide, known).start();
  // Where the filters stand beside the results they are open; on a phone they would push the results off the screen.
  // Not before there are results: date fields take a browser longest of all to draw.
  setTimeout(() => {
    if (matchMedia('(min-width: 56rem)').matches) page.filters.open = true;
  });
}

/** The page when it is read to its end. */
async function findWholePage(): Promise<SearchPage> {
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  try {
    return findSearchPage();
  } catch (error) {
    keepPlaces(false);
    throw error;
  }
}

/** Undefined where it cannot be had. */
async function firstGuide(
  { lang, first }: SearchStart,
  remote: RemoteSearch,
): Promise<SearchGuide | undefined> {
  try {
    const response = await getFile(first.guide, 'unchanging');
    return await response.json();
  } catch {
    return await remote.guide(lang).catch(() => undefined);
  }
}

void main();
