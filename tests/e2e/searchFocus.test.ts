import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tools/browser.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';
import { openSearch, type SearchReader } from './searchReader.ts';
import { OLD_SHARD, searchSite } from './searchSite.ts';

/* Where the keyboard's focus is, and what is said aloud, while a search goes on. */

describe('the search page, for who hears it', () => {
  let server: StaticServer;
  let browser: Browser;
  let reader: SearchReader;

  before(async () => {
    server = await serveFolder(`${await searchSite()}/dist`);
    browser = await launchBrowser();
  });
  afterEach(() => reader.close());
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const focused = () => reader.page.evaluate(() => document.activeElement?.id);
  const press = async (button: string) => {
    await reader.page.getByRole('button', { name: button }).focus();
    await reader.page.keyboard.press('Enter');
  };
  const found = async () => {
    reader = await openSearch(browser, `${server.origin}/search/?q=minutes`);
    await reader.status(/^25 results so far/);
  };

  for (const [button, result] of [
    ['Search the whole archive', /^45 results$/],
    ['More results', /^45 results$/],
  ] as const)
    it(`leaves the focus where a reader went after “${button}”, whenever the answer comes`, async () => {
      await found();
      const arrive = await reader.holdBack(OLD_SHARD);
      await press(button);
      await reader.status('Searching…');
      await reader.page.locator('#search-order').focus();
      arrive();
      await reader.status(result);
      assert.equal(await focused(), 'search-order');
    });

  it('has the focus on its status before the whole archive is searched: what comes is said once', async () => {
    await found();
    const arrive = await reader.holdBack(OLD_SHARD);
    await press('Search the whole archive');
    assert.equal(await focused(), 'search-status');
    arrive();
    await reader.status(/^45 results$/);
    assert.equal(await focused(), 'search-status');
  });

  it('keeps the focus on the page where more results cannot be had', async () => {
    await found();
    await reader.page.route(OLD_SHARD, (route) => route.fulfill({ status: 404 }));
    await press('More results');
    await reader.status('could not be searched');
    assert.equal(await focused(), 'search-status');
    await press('Try again');
    await reader.status('could not be searched');
    assert.equal(await focused(), 'search-status');
  });

  it('says once what is filed under a name, not again with each filter', async () => {
    reader = await openSearch(browser, `${server.origin}/search/?q=tonu+naidis`);
    const { page } = reader;
    const named = page.locator('#search-named');
    const live = () => named.getAttribute('aria-live');
    await named.locator('li').waitFor();
    assert.equal(await live(), 'polite');
    await page.locator('#search-withdrawn').check();
    await named.locator('li').waitFor();
    assert.equal(await live(), 'off');
    await reader.search('mari maasikas');
    await named.locator('li').filter({ hasText: 'Mari' }).waitFor();
    assert.equal(await live(), 'polite');
  });

  it('has lists of results and of filters that Safari takes for lists', async () => {
    reader = await openSearch(browser, `${server.origin}/search/?q=minutes&topic=minutes`);
    for (const list of ['#search-results', '#search-active']) {
      const mark = (element: Element) => getComputedStyle(element).listStyleType;
      assert.equal(await reader.page.locator(list).evaluate(mark), '""', list);
    }
  });
});
