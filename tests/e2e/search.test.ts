import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { releaseJson, releases } from '../search/sampleReleases.ts';
import { axeFaults } from '../tools/axe.ts';
import { launchBrowser } from '../tools/browser.ts';
import type { StaticServer } from '../tools/staticServer.ts';
import { serveFolder } from '../tools/staticServer.ts';
import { writeSearchSite } from './searchSite.ts';

/** More than one screenful, found by the word "minutes". */
const minutes = Array.from({ length: 45 }, (_, number) =>
  releaseJson(`Minutes of meeting ${number}`, `${2020 - (number % 3)}-03-${10 + (number % 15)}`),
);

describe('the search page in a browser', () => {
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

  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext(options);
    page = await context.newPage();
    await page.goto(`${server.origin}${path}`);
    return page;
  };
  const titles = () => page.locator('#search-results h2').allTextContents();
  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const countOf = (label: string) =>
    page.locator('label', { hasText: label }).locator('.count').textContent();

  it('finds releases by word forms, newest first across years, and leaves out withdrawn ones', async () => {
    await open('/search/');
    await page.locator('#search-query').fill('summits');
    await page.keyboard.press('Enter');
    await status('3 results');
    assert.deepEqual(await titles(), [
      'Harbour summit opens in Saltholm',
      'Speech on the second budget',
      'Ferry fares stay as they were',
    ]);
    assert.equal(new URL(page.url()).search, '?q=summits');
    assert.equal(await page.locator('#search-results time').first().textContent(), '25 May 2021');
  });

  it('narrows by a topic, follows a result, and comes back and reloads to the same', async () => {
    await open('/search/?q=summit');
    await status('3 results');
    assert.equal(await countOf('Ferries and ports'), '2');
    await page.getByLabel('Ferries and ports').check();
    await status('2 results');
    const narrowed = ['Harbour summit opens in Saltholm', 'Ferry fares stay as they were'];
    assert.deepEqual(await titles(), narrowed);
    assert.equal(new URL(page.url()).search, '?q=summit&topic=ferries');

    await page.getByRole('link', { name: 'Ferry fares stay as they were' }).click();
    await page.waitForURL('**/2020/11/12/ferry-fares-stay-as-they-were/');
    await page.goBack();
    await status('2 results');
    assert.deepEqual(await titles(), narrowed);
    await page.reload();
    await status('2 results');
    assert.deepEqual(await titles(), narrowed);
    assert.equal(await page.getByLabel('Ferries and ports').isChecked(), true);

    await page.goBack();
    await status('3 results');
    assert.equal(await page.getByLabel('Ferries and ports').isChecked(), false);
  });

  it('shows more on request, and comes back to the place where the reader was', async () => {
    await open('/search/?q=minutes');
    await status('30 results · Searched so far: 2019–2021.');
    assert.equal((await titles()).length, 20);
    const more = page.getByRole('button', { name: 'More results' });
    // Twice before the first can be answered: an impatient reader gets the same 20 more.
    await more.evaluate((button: HTMLButtonElement) => [button.click(), button.click()]);
    await page.locator('#search-results > li').nth(39).waitFor();
    const shown = await titles();
    assert.equal(new Set(shown).size, 40);
    const days = await page
      .locator('#search-results time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    assert.deepEqual(days, [...days].sort().reverse());
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    assert.equal(focused, shown[20], 'the keyboard goes on with the first new result');

    await page.locator('#search-results a').nth(35).click();
    await page.locator('h1', { hasText: 'Minutes' }).waitFor();
    await page.goBack();
    await page.locator('#search-results > li').nth(39).waitFor();
    assert.deepEqual(await titles(), shown);
    await page.waitForFunction(() => scrollY > 1000);
  });

  it('narrows by type and year, and takes all filters away again', async () => {
    await open('/search/?q=summit&year=2021&type=speech');
    await status('1 result');
    assert.deepEqual(await titles(), ['Speech on the second budget']);
    assert.equal(await countOf('Press release'), '1', 'the other type is counted as if none were chosen');
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await status('3 results');
    assert.equal(new URL(page.url()).search, '?q=summit');
  });

  it('shows withdrawn releases, marked as such, to those who ask for them', async () => {
    await open('/search/?q=summit&year=2021');
    await status('2 results');
    await page.getByLabel('Include withdrawn releases').check();
    await status('3 results');
    const withdrawn = page.locator('#search-results li', { hasText: 'Summit called off' });
    assert.equal(await withdrawn.locator('.tag').textContent(), 'Withdrawn');
  });

  it('puts a release with the word in its title before one with the word in its text', async () => {
    await open('/search/?q=ferry');
    await status('2 results');
    const newest = ['Speech on the second budget', 'Ferry fares stay as they were'];
    assert.deepEqual(await titles(), newest);
    await page.getByLabel('Order').selectOption('Best match first');
    await page.waitForFunction(() =>
      document.querySelector('#search-results h2')?.textContent?.startsWith('Ferry'),
    );
    assert.deepEqual(await titles(), newest.toReversed());
    assert.equal(new URL(page.url()).search, '?q=ferry&order=best');
  });

  it('marks what was found, and shows markup in a release as text', async () => {
    await open('/search/?q=collective+deterrence');
    await status('1 result');
    const excerpt = page.locator('#search-results article > p').last();
    assert.deepEqual(await excerpt.locator('mark').allTextContents(), ['Deterrence', '<b>collective</b>']);
    assert.equal(await excerpt.locator('b').count(), 0);
  });

  it('lists a topic without any words', async () => {
    await open('/search/?topic=defence');
    await status('1 result');
    assert.deepEqual(await titles(), ['Harbour summit opens in Saltholm']);
  });

  it('says that nothing was found, and leads on', async () => {
    await open('/search/?q=zeppelin');
    await status('No release was found.');
    assert.equal(await page.locator('#search-browse').getByRole('link', { name: '2021' }).isVisible(), true);
  });

  it('works by keyboard alone', async () => {
    await open('/search/');
    await page.locator('#search-query').focus();
    await page.keyboard.type('summit');
    await page.keyboard.press('Enter');
    await status('3 results');
    const box = page.getByLabel('Ferries and ports');
    for (
      let presses = 0;
      presses < 20 && !(await box.evaluate((e) => e === document.activeElement));
      presses++
    ) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await status('2 results');
    assert.equal(
      await box.evaluate((e) => e === document.activeElement),
      true,
      'the focus stays on the filter',
    );
  });

  it('searches in the language of the page, and says so where there is nothing', async () => {
    await open('/et/search/?q=kohtumised');
    await status('1 tulemus');
    await page.context().close();
    await open('/ar/search/?q=summit');
    await status('لم يُعثر على أي بيان.');
  });

  it('leads to the archive without JavaScript', async () => {
    await open('/search/?q=summit', { javaScriptEnabled: false });
    assert.equal(await page.getByText('Searching needs JavaScript').isVisible(), true);
    assert.equal(await page.getByRole('link', { name: 'Ferries and ports' }).isVisible(), true);
  });

  it('runs under a strict Content-Security-Policy, and asks no other host', async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.route('**/search/?q=*', async (route) => {
      const response = await route.fetch();
      const policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'";
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await page.goto(`${server.origin}/search/?q=summit`);
    await status('3 results');
    assert.deepEqual([...hosts], [server.origin]);
  });

  it('has no fault that axe knows, with results and without, also from right to left and on a phone', async () => {
    for (const path of ['/search/', '/search/?q=summit', '/search/?q=zeppelin', '/ar/search/?q=summit']) {
      await page?.context().close();
      await open(path, { viewport: { width: 390, height: 844 } });
      await page.locator('#search-filters:not([hidden])').waitFor();
      await page.getByRole('status').filter({ hasNotText: /^$|…/ }).waitFor();
      assert.deepEqual(await axeFaults(page), [], path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${path} scrolls sideways by ${wider} px`);
    }
  });
});
