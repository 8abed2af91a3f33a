import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tools/browser.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';
import { newReader, openSearch, type SearchReader } from './searchReader.ts';
import { OLD_SHARD, rebuild, release, searchSite } from './searchSite.ts';

describe('the search page, when parts of the site are missing or new', () => {
  let root = '';
  let server: StaticServer;
  let browser: Browser;
  let reader: SearchReader;

  before(async () => {
    root = await searchSite();
    server = await serveFolder(`${root}/dist`);
    browser = await launchBrowser();
  });
  afterEach(() => reader.close());
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('tells of years that cannot be loaded, and shows what the others hold', async () => {
    reader = await newReader(browser);
    await reader.page.route(OLD_SHARD, (route) => route.fulfill({ status: 404 }));
    await reader.page.goto(`${server.origin}/search/?q=summit`);
    await reader.status('3 results · The releases of 2010–2012 could not be searched.');
    assert.equal((await reader.titles()).length, 3);
    assert.equal(await reader.page.getByRole('button', { name: 'Try again' }).isVisible(), true);
  });

  it('shows what newer years hold while older ones are on their way', async () => {
    reader = await newReader(browser);
    const arrive = await reader.holdBack(OLD_SHARD);
    await reader.page.goto(`${server.origin}/search/?q=summit`);
    await reader.page.locator('#search-results > :nth-child(3)').waitFor();
    const first = await reader.titles();
    assert.equal(first.length, 3);
    assert.equal(await reader.page.locator('#search-results').getAttribute('aria-busy'), 'true');
    arrive();
    await reader.status('4 results');
    assert.deepEqual((await reader.titles()).slice(0, 3), first);
  });

  it('takes a page for a missing file where the host does not say that it is missing', async () => {
    reader = await newReader(browser);
    await reader.page.route(OLD_SHARD, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Not here</h1>' }),
    );
    await reader.page.goto(`${server.origin}/search/?q=summit`);
    await reader.status('The releases of 2010–2012 could not be searched.');
  });

  it('recovers when a part is missing once', async () => {
    reader = await newReader(browser);
    await reader.page.route(OLD_SHARD, (route) => route.fulfill({ status: 503 }), { times: 1 });
    await reader.page.goto(`${server.origin}/search/?q=summit`);
    await reader.status('4 results');
  });

  for (const missing of ['**/shards.bin*', '**/searchWorker.js']) {
    it(`says in words that the search could not be loaded without ${missing}`, async () => {
      reader = await newReader(browser);
      await reader.page.route(missing, (route) => route.abort());
      await reader.page.goto(`${server.origin}/search/?q=summit`);
      await reader.status('The search could not be loaded.');
      assert.equal(await reader.page.locator('#search-browse').isVisible(), true);
      await reader.page.unroute(missing);
      await reader.page.getByRole('button', { name: 'Try again' }).click();
      await reader.status('4 results');
    });
  }

  it('shows nothing of the search before where one fails, and tries again on the page that is there', async () => {
    reader = await newReader(browser);
    const { page } = reader;
    await page.route('**/guide.json*', (route) => route.abort());
    await page.goto(`${server.origin}/search/?q=summit`);
    await reader.status('4 results · The filters could not be loaded.');
    await reader.search('topic:defence');
    await reader.status('The search could not be loaded.');
    assert.deepEqual(await reader.titles(), []);
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await reader.status('The search could not be loaded.');
    await page.unroute('**/guide.json*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await reader.status(/^\d+ results?$/);
    assert.notEqual((await reader.titles()).length, 0);
    assert.equal(await page.evaluate(() => 'isSamePage' in globalThis), true);
  });

  it('keeps what is typed before it is ready, and searches for it then', async () => {
    reader = await newReader(browser);
    const arrive = await reader.holdBack('**/guide.json*');
    await reader.page.goto(`${server.origin}/search/`);
    await reader.page.locator('#search-query').fill('summits');
    arrive();
    await reader.page.locator('#search-filters').waitFor();
    await reader.page.locator('#search-query').press('Enter');
    await reader.status('4 results');
  });

  it('shows what words find before the guide is there, and names the filters then', async () => {
    reader = await newReader(browser);
    const arrive = await reader.holdBack('**/guide.json*');
    await reader.page.goto(`${server.origin}/search/?q=summit`);
    await reader.page.locator('#search-results > :nth-child(3)').waitFor();
    assert.equal(await reader.page.locator('#search-results').getAttribute('aria-busy'), 'true');
    arrive();
    await reader.status('4 results');
    await reader.page.locator('#search-filters').getByText('Defence').waitFor();
  });

  it('shows what words find where the guide cannot be had, and takes up the filters when it can', async () => {
    reader = await newReader(browser);
    await reader.page.route('**/guide.json*', (route) => route.abort());
    await reader.page.goto(`${server.origin}/search/?q=summit`);
    await reader.status('4 results · The filters could not be loaded.');
    assert.equal((await reader.titles()).length, 4);
    await reader.search('Summit called off');
    await reader.status(/ · The filters could not be loaded\.$/);
    await reader.page.getByRole('link', { name: 'Show 1 withdrawn release that matches' }).waitFor();
    await reader.search('topic:defence summit');
    await reader.status('The search could not be loaded.');
    await reader.page.goto(`${server.origin}/search/`);
    await reader.status(/choose a filter\. · The filters could not be loaded\.$/);
    await reader.page.unroute('**/guide.json*');
    await reader.search('summit');
    await reader.status(/^4 results$/);
    await reader.page.locator('#search-filters').getByText('Defence').waitFor();
  });

  it('offers terms without counts where they could not be counted', async () => {
    reader = await newReader(browser);
    // The worker asks twice, as the site was and as it is; the page, which asks last, has more luck.
    await reader.page.route('**/guide.json*', (route) => route.abort(), { times: 2 });
    await reader.page.goto(`${server.origin}/search/?q=summit`);
    await reader.status('4 results · The filters could not be loaded.');
    await reader.page.locator('#search-filters').getByText('Defence').waitFor();
    assert.equal(await reader.countOf('Defence'), '');
    assert.notEqual(await reader.countOf('2021'), '');
    await reader.search('summits');
    await reader.status(/^4 results$/);
    assert.notEqual(await reader.countOf('Defence'), '');
  });

  it('shows a result whose text cannot be had, and says so', async () => {
    reader = await newReader(browser);
    await reader.page.route('**/index.json', (route) => route.abort());
    await reader.page.goto(`${server.origin}/search/?q=summit&type=speech`);
    await reader.status('1 result');
    await reader.page.getByText('The text of this release could not be loaded.').waitFor();
  });

  it('gets the text of a result when it comes to the screen again', async () => {
    reader = await newReader(browser, { viewport: { width: 320, height: 300 } });
    const { page } = reader;
    await page.route('**/index.json', (route) => route.abort());
    await page.goto(`${server.origin}/search/?q=summit`);
    await reader.status('4 results');
    const first = page.locator('#search-results > :first-child .excerpt');
    await first.scrollIntoViewIfNeeded();
    await first.getByText('The text of this release could not be loaded.').waitFor();
    await page.unroute('**/index.json');
    await page.locator('footer').last().scrollIntoViewIfNeeded();
    await page.waitForTimeout(200);
    await first.scrollIntoViewIfNeeded();
    await first.getByRole('link').waitFor();
  });

  it('searches when it is told to try again after the rules of word forms were lost once', async () => {
    reader = await newReader(browser);
    const { page } = reader;
    await page.route('**/search-en.js', (route) => route.abort());
    await page.goto(`${server.origin}/search/?q=summit`);
    await reader.status('The search could not be loaded.');
    await page.unroute('**/search-en.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await reader.status(/^4 results$/);
  });

  it('has the filters when it is told to try again', async () => {
    reader = await newReader(browser);
    const { page } = reader;
    await page.route('**/guide.json*', (route) => route.abort());
    await page.goto(`${server.origin}/search/?q=summit`);
    await reader.status('4 results · The filters could not be loaded.');
    await page.unroute('**/guide.json*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await reader.status(/^4 results$/);
    assert.notEqual(await reader.countOf('Defence'), '');
  });

  it('finds a release in a site that was built anew since the page was opened', async () => {
    reader = await openSearch(browser, `${server.origin}/search/?q=fares`);
    await reader.status('1 result');
    await rebuild(root, release('2021-06-02-minutes-long', 'title: Minutes of meeting long past midnight'));
    // The places of words, which a phrase asks for first, are in files of the old index that are gone.
    await reader.search('"minutes of meeting"');
    await reader.status('26 results so far');
    assert.equal((await reader.titles())[0], 'Minutes of meeting long past midnight');
    await rebuild(root, release('2010-06-02-minutes-of-old', 'title: Minutes of meeting of old'));
    await reader.page.getByRole('button', { name: 'More results' }).click();
    await reader.page.locator('#search-results > li').nth(39).waitFor();
    await reader.status(/^47 results$/);
    assert.equal((await reader.titles())[26], 'Minutes of meeting of old');
  });
});
