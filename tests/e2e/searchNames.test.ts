import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { axeFaults } from '../tools/axe.ts';
import { launchBrowser } from '../tools/browser.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';
import { newReader, openSearch, type SearchReader } from './searchReader.ts';
import { searchSite } from './searchSite.ts';

describe('a search for the name of a term, in a browser', () => {
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

  const open = async (path: string, options?: BrowserContextOptions) => {
    reader = await openSearch(browser, `${server.origin}${path}`, options);
    return reader.page;
  };

  it('offers the releases that are filed under it, in place of the words', async () => {
    const page = await open('/search/?q=harbour+BOARD&type=release&order=best');
    await reader.status(/^No release was found/);
    const offer = page.locator('#search-named li');
    await offer.waitFor();
    assert.equal(await offer.innerText(), 'Releases of the organisation “Harbour Board” 1+');
    assert.equal(
      await page.getByRole('status').filter({ hasText: 'Harbour Board' }).count(),
      1,
      'it is announced',
    );
    assert.deepEqual(await axeFaults(page), []);
    await offer.getByRole('link').click();
    await reader.status('1 result');
    assert.equal(reader.query(), '?organisation=harbour-board&type=release&order=best');
    assert.deepEqual(await reader.titles(), ['Harbour summit opens in Saltholm']);
    await page.goBack();
    await offer.waitFor();
    await reader.search('tonu naidis summit');
    await offer.filter({ hasText: 'Releases with the person “Tõnu Näidis” · summit 1' }).waitFor();
    await reader.search('summit');
    await reader.status('3 results');
    await page.locator('#search-languages:not([hidden])').waitFor();
    assert.equal(await offer.count(), 0);
  });

  it('moves no result when the offer comes, nor where none does', async () => {
    for (const width of [375, 1280]) {
      reader = await newReader(browser, { viewport: { width, height: 900 } });
      const { page } = reader;
      let offer = () => {};
      const mayOffer = new Promise<void>((resolve) => (offer = resolve));
      await page.context().route('**/searchNames.js', async (route) => {
        await mayOffer;
        await route.continue();
      });
      // Found by the words too.
      await page.goto(`${server.origin}/search/?q=Minutes`);
      await reader.status(/^25 results so far/);
      await page.locator('#search-finish:not([hidden])').waitFor();
      const first = page.locator('#search-results > li').first();
      const before = await first.boundingBox();
      offer();
      await page.locator('#search-named li').waitFor();
      assert.deepEqual((await first.boundingBox())?.y, before?.y, `at ${width} pixels`);
      await reader.close();
    }
  });

  it('searches all the same where the offer cannot be made', async () => {
    reader = await newReader(browser);
    const { page } = reader;
    await page.context().route('**/searchNames.js', (route) => route.abort());
    await page.goto(`${server.origin}/search/?q=Minutes`);
    await reader.status(/^25 results so far/);
    assert.equal((await reader.titles()).length, 20);
    assert.equal(await page.locator('#search-named li').count(), 0);
  });
});
