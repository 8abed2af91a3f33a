import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import type { IndexerName } from './indexers.ts';

/** Scripts, index and excerpts over the wire; pages, styles and fonts are not the search's. */
export interface Loaded {
  /** Text counts as gzip makes it. */
  readonly bytes: number;
  readonly requests: number;
}

/** What a reader with an empty cache waited for. */
export interface FirstQuery {
  /** Seconds from the start of the page's loading until the first result stood there with its excerpt. */
  readonly wait: number;
  /** Loaded until then. */
  readonly first: Loaded;
  /** Loaded until the page wanted nothing more. */
  readonly all: Loaded;
}

/** A page that asks Pagefind as its documentation says, with nothing around it: each result is shown when its text is there. */
const PAGEFIND_PAGE = `<!doctype html>
<html lang="LANG">
<meta charset="utf-8">
<title>Search</title>
<ol id="search-results"></ol>
<script type="module">
const { search } = await import('/pagefind/pagefind.js');
const { results } = await search(new URLSearchParams(location.search).get('q'));
const list = document.getElementById('search-results');
const items = results.slice(0, 10).map(() => document.createElement('li'));
await Promise.all(items.map(async (item, index) => {
  item.className = 'there';
  const { meta, excerpt } = await results[index].data();
  item.innerHTML = meta.title + ' ' + excerpt;
  list.append(item);
}));
</script>
`;

/** The same with what Pagefind itself shows results with, and without the time that it waits for more to be typed. */
const PAGEFIND_UI_PAGE = `<!doctype html>
<html lang="LANG">
<meta charset="utf-8">
<title>Search</title>
<link href="/pagefind/pagefind-ui.css" rel="stylesheet">
<script src="/pagefind/pagefind-ui.js"></script>
<div id="search"></div>
<script>
const box = new PagefindUI({ element: '#search', showSubResults: true, debounceTimeoutMs: 0 });
box.triggerSearch(new URLSearchParams(location.search).get('q'));
</script>
`;

/** The ways to ask that are measured. */
export const ASKINGS = ['newest first', 'best match', 'Pagefind', 'Pagefind UI'] as const;
export type Asking = (typeof ASKINGS)[number];

const PAGEFIND_PAGES = {
  Pagefind: { name: 'first-query.html', page: PAGEFIND_PAGE },
  'Pagefind UI': { name: 'first-query-ui.html', page: PAGEFIND_UI_PAGE },
};

/** Puts the pages that ask Pagefind into what Hugo made. */
export function writePagefindPages(site: string, lang: string): void {
  for (const { name, page } of Object.values(PAGEFIND_PAGES)) {
    writeFileSync(path.join(site, name), page.replace('LANG', lang));
  }
}

export function indexerOf(asking: Asking): IndexerName {
  return asking in PAGEFIND_PAGES ? 'pagefind' : 'communique';
}

export function addressOf(asking: Asking, query: string): string {
  const q = encodeURIComponent(query);
  if (asking === 'Pagefind' || asking === 'Pagefind UI') return `/${PAGEFIND_PAGES[asking].name}?q=${q}`;
  return `/search/?q=${q}${asking === 'best match' ? '&order=best' : ''}`;
}

/** Milliseconds without a request after which a page has all it wanted. */
const SETTLED = 700;
/** Milliseconds that a new window takes to be ready: a browser loads its own parts meanwhile. */
const OPENED = 1500;
/** What the page says when the first result stands there. */
const THERE = 'first result there at ';
const FURNITURE = new Set(['document', 'stylesheet', 'font', 'image']);
const COMPRESSED = /javascript|json|text|xml|svg/;

/** Opens a search's address as a new reader. Throws when no result comes. */
export async function askFirst(browser: Browser, url: string): Promise<FirstQuery> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const responses: Response[] = [];
    let last = performance.now();
    context.on('response', (response) => {
      last = performance.now();
      responses.push(response);
    });
    await page.addInitScript((there) => {
      new MutationObserver((_, observer) => {
        if (
          !document.querySelector(
            '#search-results .there, .pagefind-ui__result-excerpt:not(.pagefind-ui__loading)',
          )
        )
          return;
        console.info(there + performance.now());
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
    }, THERE);
    await page.waitForTimeout(OPENED);
    // Told by the page: asking it over and over would take the time that is measured.
    const told = page.waitForEvent('console', (message) => message.text().startsWith(THERE));
    await page.goto(url, { waitUntil: 'commit' });
    const waited = Number((await told).text().slice(THERE.length));
    const early = new Set(responses);
    while (performance.now() - last < SETTLED) await page.waitForTimeout(SETTLED / 7);
    // The browser keeps what it loaded: asked for again, by the worker, a file does not come over the wire.
    const once = new Map(responses.map((response) => [response.url(), response] as const).reverse());
    const counted = [...once.values()].filter(
      (response) => !FURNITURE.has(response.request().resourceType()),
    );
    return {
      wait: waited / 1000,
      first: await weigh(counted.filter((response) => early.has(response))),
      all: await weigh(counted),
    };
  } finally {
    await context.close();
  }
}

async function weigh(responses: readonly Response[]): Promise<Loaded> {
  const sizes = await Promise.all(responses.map(wireBytes));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
}

async function wireBytes(response: Response): Promise<number> {
  const body = await response.body();
  return COMPRESSED.test(response.headers()['content-type'] ?? '') ? gzipSync(body).length : body.length;
}
