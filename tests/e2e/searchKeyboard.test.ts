import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeFaults } from '../tools/axe.ts';
import { launchBrowser } from '../tools/browser.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';
import { openSearch, type SearchReader } from './searchReader.ts';
import { searchSite } from './searchSite.ts';

describe('the search page by keyboard alone', () => {
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

  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => reader.page.keyboard.press(key)), Promise.resolve());
  const options = () => reader.page.locator('#search-suggestions').getByRole('option');
  const active = () =>
    reader.page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id ? (document.getElementById(id)?.querySelector('bdi')?.textContent ?? '') : '';
    });
  const box = () => reader.page.locator('#search-query').inputValue();

  it('asks, narrows and opens a result, and the focus stays on the filter that was chosen', async () => {
    reader = await openSearch(browser, `${server.origin}/search/`);
    const { page } = reader;
    await page.locator('#search-filters:not([hidden])').waitFor();
    await page.locator('#search-query').focus();
    await page.keyboard.type('summit');
    await press('Enter');
    await reader.status('4 results');
    const transport = page.getByRole('checkbox', { name: 'Transport' });
    const isFocused = () => transport.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 30 && !(await isFocused()); presses++) await press('Tab');
    await press('Space');
    await reader.status('3 results');
    assert.equal(await isFocused(), true);
    const first = page.locator('#search-results h3 a').first();
    for (let presses = 0; presses < 60; presses++) {
      if (await first.evaluate((element) => element === document.activeElement)) break;
      await press('Tab');
    }
    await press('Enter');
    await page.waitForURL('**/2021/05/25/harbour-summit-opens/');
  });

  it('takes a topic from the suggestions as a filter', async () => {
    reader = await openSearch(browser, `${server.origin}/search/`);
    const { page } = reader;
    const input = page.getByRole('combobox', { name: 'Search all releases' });
    await input.focus();
    await page.keyboard.type('fer');
    await options().first().waitFor();
    assert.equal(await input.getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await options().locator('bdi').allTextContents(), [
      'Ferries and ports',
      'Ferry fares stay as they were',
      'fer',
    ]);
    await press('ArrowUp');
    assert.equal(await active(), 'fer', 'from the box up to the last');
    await press('ArrowDown', 'ArrowDown');
    assert.equal(await active(), 'Ferries and ports');
    assert.deepEqual(await axeFaults(page), []);
    await press('Enter');
    await reader.status('2 results');
    assert.equal(reader.query(), '?topic=ferries');
    assert.equal(await box(), '');
    assert.equal(await options().count(), 0);
  });

  it('opens a release from the suggestions', async () => {
    reader = await openSearch(browser, `${server.origin}/search/`);
    await reader.page.getByRole('combobox', { name: 'Search all releases' }).focus();
    await reader.page.keyboard.type('stay fares');
    await options().first().waitFor();
    await press('ArrowDown', 'Enter');
    await reader.page.waitForURL('**/2020/11/12/ferry-fares-stay/');
  });

  it('is offered a search for what was typed where nothing is suggested', async () => {
    reader = await openSearch(browser, `${server.origin}/search/`);
    await reader.page.getByRole('combobox', { name: 'Search all releases' }).focus();
    await reader.page.keyboard.type('deterrence');
    await options().first().waitFor();
    assert.deepEqual(await options().allTextContents(), ['Search for “deterrence”']);
    assert.deepEqual(await axeFaults(reader.page), []);
    await press('ArrowDown', 'Enter');
    await reader.status('1 result');
    assert.equal(reader.query(), '?q=deterrence');
  });

  it('skips from the box to the results, past help and filters', async () => {
    reader = await openSearch(browser, `${server.origin}/search/?q=summit`);
    const { page } = reader;
    await reader.status('4 results');
    await page.locator('#search-languages').getByRole('link').waitFor();
    await page.locator('#search-query').focus();
    await press('Tab', 'Tab');
    assert.equal(await reader.focused(), 'Skip to results');
    const link = page.getByRole('link', { name: 'Skip to results' });
    const place = await link.boundingBox();
    assert.ok(place && place.height > 20 && place.y > 0, 'it is seen');
    await press('Enter');
    assert.equal(await reader.focused(), '4 results');
    assert.equal(new URL(page.url()).hash, '');
    await press('Tab', 'Tab', 'Tab');
    assert.equal(await reader.focused(), 'Harbour summit opens in Saltholm');
  });

  it('stays with a filter, where it is on the screen, when the filters are put in order', async () => {
    reader = await openSearch(browser, `${server.origin}/search/?q=minutes`);
    const { page } = reader;
    await reader.status(/^25 results so far/);
    const topics = () => page.locator('#search-topics li').allInnerTexts();
    const row = page.getByRole('checkbox', { name: 'Ballots' });
    await page.waitForFunction(() => document.querySelector('#search-topics li'));
    assert.match((await topics())[1] ?? '', /^Ballots/);
    await row.focus();
    const before = await row.boundingBox();
    // Where the keyboard is stays in the filters.
    await page.evaluate(() => {
      const finish = document.querySelector('#search-finish') as HTMLButtonElement;
      const status = document.querySelector('#search-status') as HTMLElement;
      status.focus = () => undefined;
      finish.click();
    });
    await reader.status(/^45 results$/);
    await page.locator('#search-topics li', { hasText: 'Audits' }).waitFor();
    await page.waitForFunction(
      () => document.querySelectorAll('#search-topics li')[1]?.textContent === 'Audits20',
    );
    assert.equal(await row.evaluate((box) => box === document.activeElement), true);
    const moved = ((await row.boundingBox())?.y ?? 0) - (before?.y ?? 0);
    assert.ok(Math.abs(moved) < 1, `moved by ${moved} px`);
  });

  it('closes the suggestions at Escape and keeps what was typed; Enter searches for it', async () => {
    reader = await openSearch(browser, `${server.origin}/search/`);
    await reader.page.getByRole('combobox', { name: 'Search all releases' }).focus();
    await reader.page.keyboard.type('ferry');
    await options().first().waitFor();
    await press('Escape');
    assert.equal(await options().count(), 0);
    assert.equal(await box(), 'ferry');
    await press('ArrowDown');
    assert.notEqual(await active(), '', 'an arrow brings them back');
    await press('ArrowUp', 'Enter');
    await reader.status('2 results');
    assert.equal(reader.query(), '?q=ferry');
  });
});
