import type { ShardList } from '../search/shardList.ts';
import { pagefindShards } from './pagefindShards.ts';
import { SearchController } from './searchController.ts';
import type { SearchPage } from './searchPage.ts';
import { findSearchPage } from './searchPage.ts';

/** The script of the search page. */
async function main(): Promise<void> {
  const page = findSearchPage(document);
  page.fallback.hidden = true;
  // Where the filters stand beside the results they are open; on a phone they would push the results off the screen.
  page.filters.open = matchMedia('(min-width: 48rem)').matches;
  const list = await loadList(page);
  if (!list) {
    page.status.textContent = page.words.failed;
    page.retry.hidden = false;
    page.retry.addEventListener('click', () => location.reload());
    return;
  }
  page.filters.hidden = false;
  await new SearchController(page, list, pagefindShards(), () => loadList(page)).start();
}

async function loadList(page: SearchPage): Promise<ShardList | undefined> {
  try {
    // Asked anew each time: it says which shards are new.
    const response = await fetch(page.shards, { cache: 'no-cache' });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

void main();
