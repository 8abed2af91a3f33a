import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { releaseJson, releases } from '../search/sampleReleases.ts';
import { launchBrowser } from '../tools/browser.ts';
import type { StaticServer } from '../tools/staticServer.ts';
import { serveFolder } from '../tools/staticServer.ts';
import { writeSearchSite } from './searchSite.ts';

/** More than one screenful, found by the word "minutes". */
const minutes = Array.from({ length: 45 }, (_, number) =>
  releaseJson(`Minutes of meeting ${number}`, `${2020 - (number % 3)}-03-${10 + (number % 15)}`),
);

describe('the search page, when parts of the site are missing or new', () => {
  let folder = '';
  let server: StaticServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-'));
    await writeSearchSite(folder, [...releases, ...minutes], ['en', 'et', 'ar']);
    server = await serveFolder(folder);
    browser = await launchBrowser();
  });
  afterEach(() => page.context().close());
  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const titles = () => page.locator('#search-results h2').allTextContents();
  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

  it('tells of a year that cannot be loaded, and shows what the others hold', async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    await page.route('**/search/en/2021/index/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${server.origin}/search/?q=summit`);
    await status('1 result · Could not be searched: 2021.');
    assert.deepEqual(await titles(), ['Ferry fares stay as they were']);
    assert.equal(await page.getByRole('button', { name: 'Try again' }).isVisible(), true);
  });

  it('finds a release in a site that was built anew since the page was opened', async () => {
    const built = await mkdtemp(join(tmpdir(), 'search-rebuilt-'));
    const host = await serveFolder(built);
    try {
      await writeSearchSite(built, [...releases, ...minutes], ['en']);
      const context = await browser.newContext();
      page = await context.newPage();
      await page.goto(`${host.origin}/search/?q=fares&year=2020`);
      await status('1 result');
      // Every text changes, so every file has another name, and a year is new.
      const edited = [...releases, ...minutes].map((release) => ({ ...release, html: '<p>Edited.</p>' }));
      const added = releaseJson('Minutes may be long', '2022-01-02');
      await rm(join(built, 'search'), { recursive: true });
      await writeSearchSite(built, [...edited, added], ['en']);

      // What the page has kept of the old index leads to texts that are gone.
      await page.locator('#search-query').fill('minutes');
      await page.keyboard.press('Enter');
      await status('15 results');
      assert.equal(await page.locator('#search-results .failed').count(), 0);
      assert.match((await page.locator('#search-results article').first().textContent()) ?? '', /Edited/);
      await page.getByLabel('2020').uncheck();
      await status('31 results');
      assert.equal((await titles())[0], 'Minutes may be long');
    } finally {
      await host.close();
      await rm(built, { recursive: true, force: true });
    }
  });

  it('shows more results of a site that was built anew in between', async () => {
    const built = await mkdtemp(join(tmpdir(), 'search-rebuilt-'));
    const host = await serveFolder(built);
    try {
      await writeSearchSite(built, minutes, ['en']);
      const context = await browser.newContext();
      page = await context.newPage();
      await page.goto(`${host.origin}/search/?q=minutes`);
      await status('30 results');
      await rm(join(built, 'search'), { recursive: true });
      const edited = minutes.map((release) => ({ ...release, html: '<p>Edited.</p>' }));
      await writeSearchSite(built, edited, ['en']);
      await page.getByRole('button', { name: 'More results' }).click();
      await page.locator('#search-results > li').nth(39).waitFor();
      assert.equal(await page.locator('#search-results .failed').count(), 0);
      assert.match((await page.locator('#search-results article').nth(25).textContent()) ?? '', /Edited/);
    } finally {
      await host.close();
      await rm(built, { recursive: true, force: true });
    }
  });

  it('takes a page for a missing file where the host does not say that it is missing', async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    await page.route('**/search/en/2021/index/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Not here</h1>' }),
    );
    await page.goto(`${server.origin}/search/?q=summit`);
    await status('1 result · Could not be searched: 2021.');
  });

  it('recovers when a part is missing once', async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    await page.route('**/search/en/2021/index/**', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.goto(`${server.origin}/search/?q=summit`);
    await status('3 results');
  });

  for (const missing of ['**/shards.json', '**/pagefind.js', '**/*.pagefind']) {
    it(`says in words that the search could not be loaded without ${missing}`, async () => {
      const context = await browser.newContext();
      page = await context.newPage();
      await page.route(missing, (route) => route.abort());
      await page.goto(`${server.origin}/search/?q=summit`);
      await status('The search could not be loaded.');
      assert.equal(await page.locator('#search-browse').isVisible(), true);
    });
  }
});
