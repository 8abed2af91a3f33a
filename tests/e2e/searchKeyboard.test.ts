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
    ]);
    await press('ArrowUp');
    assert.equal(await active(), 'Ferry fares stay as they were', 'from the box up to the last');
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
