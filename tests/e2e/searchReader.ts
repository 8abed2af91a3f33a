import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A reader of the search page, with a browser of their own. */
export class SearchReader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the status says so. */
  status(text: string | RegExp): Promise<void> {
    return this.page.getByRole('status').filter({ hasText: text }).waitFor();
  }

  /** The titles of the results in their order. */
  titles(): Promise<readonly string[]> {
    return this.page.locator('#search-results h3').allTextContents();
  }

  /** What stands beside a filter's value; "" where that is not known. */
  countOf(label: string): Promise<string | null> {
    return this.page.locator('#search-filters label', { hasText: label }).locator('.count').textContent();
  }

  /** The query string of the address. */
  query(): string {
    return decodeURIComponent(new URL(this.page.url()).search);
  }

  async search(words: string): Promise<void> {
    await this.page.locator('#search-query').fill(words);
    await this.page.keyboard.press('Enter');
  }

  /** The text of the element that has the keyboard's focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.textContent ?? '');
  }

  /** Keeps files from arriving until what it gives is called. */
  async holdBack(files: string | RegExp): Promise<() => void> {
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await this.page.route(files, async (route) => {
      await arrival;
      await route.continue();
    });
    return arrive;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** Opens an address as a new reader. */
export async function openSearch(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<SearchReader> {
  const reader = await newReader(browser, options);
  await reader.page.goto(url);
  return reader;
}

export async function newReader(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<SearchReader> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  return new SearchReader(await context.newPage());
}
