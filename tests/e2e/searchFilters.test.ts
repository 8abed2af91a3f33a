import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';
import { openSearch, type SearchReader } from './searchReader.ts';
import { searchSite } from './searchSite.ts';

describe('the filters of the search page in a browser', () => {
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

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    reader = await openSearch(browser, server.origin + address, options);
    return reader.page;
  }

  it('narrows by filters with true counts, states them in words, and takes one away', async () => {
    const page = await open('/search/?q=summit');
    await reader.status('4 results');
    assert.equal(await reader.countOf('Transport'), '3', 'a topic has the releases of its narrower ones');
    assert.equal(await reader.countOf('Mari Maasikas'), '1');
    await page.getByRole('checkbox', { name: 'Transport' }).check();
    await reader.status('3 results');
    assert.equal(
      await reader.countOf('Ferries and ports'),
      '2',
      'narrower topics come with their broader one',
    );
    assert.equal(await reader.countOf('Public finance'), '1', 'topics are counted as if none were chosen');
    await page.getByRole('checkbox', { name: '2020' }).check();
    await reader.status('1 result');
    assert.equal(reader.query(), '?q=summit&topic=transport&year=2020');
    await page.getByRole('button', { name: 'Remove the filter: Topic: Transport' }).click();
    await page.waitForURL('**/search/?q=summit&year=2020');
    assert.equal(await reader.focused(), 'Year: 2020', 'the keyboard goes on with the next filter');
    await page.goBack();
    await page.waitForURL('**/search/?q=summit&topic=transport&year=2020');
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await reader.status('4 results');
    assert.equal(reader.query(), '?q=summit');
  });

  it('says beside their checkbox how many withdrawn releases match, so far or in all', async () => {
    const page = await open('/search/?q=summit');
    const count = () => reader.countOf('Include withdrawn releases');
    await reader.status('4 results');
    await page.getByRole('checkbox', { name: 'Include withdrawn releases 1' }).check();
    await reader.status('5 results');
    assert.equal(await count(), '1');
    await reader.search('minutes');
    await reader.status(/^25 results so far/);
    await page.locator('#search-topics .count', { hasText: '25+' }).waitFor();
    assert.equal(await count(), '', 'none yet, and perhaps some');
    await page.getByRole('button', { name: 'Search the whole archive' }).click();
    await reader.status(/^45 results$/);
    await page.locator('#search-topics .count', { hasText: '45' }).waitFor();
    assert.equal(await count(), '0');
  });

  it('says where withdrawn releases are all that matches, and leads to them with all else that was asked', async () => {
    const page = await open('/search/?q=Summit+called+off&topic=defence&order=best');
    await reader.status(/^No release was found\. Show 1 withdrawn release that matches$/);
    await page.waitForLoadState('networkidle');
    for (const other of ['#search-meant', '#search-shorter'])
      assert.equal(await page.locator(other).isVisible(), false, 'no other words are offered');
    await page.getByRole('status').getByRole('link').click();
    await reader.status('1 result');
    assert.equal(reader.query(), '?q=Summit+called+off&topic=defence&order=best&withdrawn=1');
    assert.deepEqual(await reader.titles(), ['Summit called off']);
    await reader.search('Summit cancelled by nobody');
    await reader.status(/^No release was found\. Check the spelling/);
  });

  it('goes back to the search before, however often the same was asked', async () => {
    const page = await open('/search/?q=minutes');
    await reader.status(/^25 results/);
    await reader.search('summit');
    await reader.status('4 results');
    for (let times = 0; times < 3; times++) await page.keyboard.press('Enter');
    await page.goBack();
    await reader.status(/^25 results/);
    assert.equal(reader.query(), '?q=minutes');
  });

  it('takes the words in the box with it, whatever a reader asks by', async () => {
    const page = await open('/search/');
    await page.locator('#search-query').fill('summit');
    await page.getByRole('checkbox', { name: 'Transport' }).check();
    await reader.status('3 results');
    assert.equal(reader.query(), '?q=summit&topic=transport');
    await page.locator('#search-query').fill('summits of mayors');
    await page.getByRole('button', { name: 'Remove the filter: Topic: Transport' }).click();
    await reader.status('2 results');
    assert.equal(reader.query(), '?q=summits+of+mayors');
    await page.goBack();
    await reader.status('3 results');
    assert.equal(await page.locator('#search-query').inputValue(), 'summit');
    assert.match(await page.title(), /^summit · Topic: Transport – /);
  });

  it('keeps in mind that the whole archive was searched: when narrowed, after Back and after a reload', async () => {
    const page = await open('/search/?q=minutes');
    await reader.status(/^25 results so far/);
    const first = page.locator('#search-topics li').nth(1);
    await first.filter({ hasText: 'Ballots' }).waitFor();
    await page.getByRole('button', { name: 'Search the whole archive' }).click();
    await reader.status(/^45 results$/);
    await first.filter({ hasText: /^Audits20$/ }).waitFor();
    await page.getByRole('checkbox', { name: 'Minutes' }).check();
    await page.waitForURL('**/search/?q=minutes&topic=minutes');
    await reader.status(/^45 results$/);
    await page.reload();
    await reader.status(/^45 results$/);
    await page.locator('#search-results h3 a').first().click();
    await page.locator('h1', { hasText: 'Minutes' }).waitFor();
    await page.goBack();
    await reader.status(/^45 results$/);
    await page.goBack();
    await reader.status(/^45 results$/);
    assert.equal(reader.query(), '?q=minutes');
    await reader.search('heard');
    await reader.status(/^25 results so far/);
  });

  it('says how many a chosen year has when that is known, though others may have more', async () => {
    await open('/search/?q=summit&year=2021');
    await reader.status('2 results');
    await reader.page.getByRole('checkbox', { name: '2021' }).waitFor();
    assert.equal(await reader.countOf('2021'), '2');
  });

  it('takes a year or a day that was typed for a filter, at a press', async () => {
    const page = await open('/search/?q=minutes+2010');
    await page.getByRole('link', { name: 'Only releases of 2010' }).click();
    await reader.status(/^20 results$/);
    assert.equal(reader.query(), '?q=minutes&year=2010');
    await reader.close();
    await open('/search/?q=2021-05-25');
    await reader.page.getByRole('link', { name: 'Releases of 25 May 2021' }).click();
    await reader.status('1 result');
    assert.equal(reader.query(), '?from=2021-05-25&to=2021-05-25');
  });

  it('reads a year of two digits', async () => {
    const page = await open('/search/?q=summit');
    await page.getByLabel('From').fill('0021-01-01');
    await page.getByLabel('From').blur();
    await reader.status('2 results');
    assert.equal(reader.query(), '?q=summit&from=2021-01-01');
  });

  it('narrows to the day, both ends included, also by a preset', async () => {
    const page = await open('/search/?q=summit');
    await reader.status('4 results');
    await page.getByLabel('From').fill('2020-11-12');
    await page.getByLabel('From').press('Enter');
    await reader.status('3 results');
    await page.getByLabel('To').fill('2021-03-02');
    await page.getByLabel('To').press('Enter');
    await reader.status('2 results');
    assert.deepEqual(await reader.titles(), ['Speech on the second budget', 'Ferry fares stay as they were']);
    assert.equal(reader.query(), '?q=summit&from=2020-11-12&to=2021-03-02');
    await page.getByRole('button', { name: 'Remove the filter: Until 2 March 2021' }).click();
    await reader.status('3 results');
    // The archive ends in May 2021: no preset of today reaches it.
    await page.getByText('This year').waitFor({ state: 'hidden' });
    await page.clock.setFixedTime('2021-12-01T12:00:00Z');
    await page.reload();
    await reader.status('3 results');
    await page.getByText('Last 30 days').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'This year' }).click();
    await reader.status('2 results');
    assert.equal(reader.query(), '?q=summit&from=2021-01-01');
  });

  it('leads on a phone from the filters to the results, saying how many are left', async () => {
    const page = await open('/search/?q=summit', {
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    await reader.status('4 results');
    await page.locator('#search-filters summary').click();
    await page.getByRole('checkbox', { name: 'Transport' }).check();
    const show = page.getByRole('button', { name: '3 results' });
    await show.waitFor();
    const box = await show.boundingBox();
    assert.ok(box && box.y + box.height <= 640, 'it stays in sight');
    await show.click();
    assert.equal(await page.locator('#search-from').isVisible(), false);
    assert.match(await reader.focused(), /^3 results/);
  });
});
