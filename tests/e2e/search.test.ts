import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { axeFaults } from '../tools/axe.ts';
import { launchBrowser } from '../tools/browser.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';
import { newReader, openSearch, type SearchReader } from './searchReader.ts';
import { searchSite } from './searchSite.ts';

const SUMMITS = [
  'Harbour summit opens in Saltholm',
  'Speech on the second budget',
  'Ferry fares stay as they were',
  'Summit of mayors',
];

/** The page's layout shifts so far, summed up. */
const SHIFT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(0), 500);
})`;

describe('the search page in a browser', () => {
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

  it('finds releases by word forms, newest first across years, and leaves out withdrawn ones', async () => {
    await open('/search/');
    await reader.search('summits');
    await reader.status('4 results');
    assert.deepEqual(await reader.titles(), SUMMITS);
    assert.equal(reader.query(), '?q=summits');
  });

  it('moves nothing that is seen when the results come', async () => {
    for (const width of [375, 1280]) {
      reader = await newReader(browser, { viewport: { width, height: 900 } });
      const { page } = reader;
      // The page is drawn before there is anything to search with.
      await page.context().route('**/searchWorker.js', async (route) => {
        await page.locator('#search-status').waitFor();
        await page.waitForTimeout(500);
        await route.continue();
      });
      await page.goto(`${server.origin}/search/?q=summit`);
      await reader.status('4 results');
      await page.locator('#search-languages:not([hidden])').waitFor();
      // https://web.dev/articles/cls: 0.1 is good; what the filters do beside the results is in it.
      const shift = await page.evaluate<number>(SHIFT);
      assert.ok(shift < 0.03, `layout shift of ${shift} at ${width} pixels`);
      await reader.close();
    }
  });

  it('marks what was found, shows markup as text, and leads straight to the paragraph', async () => {
    const page = await open('/search/?q=collective+deterrence');
    await reader.status('1 result');
    const excerpt = page.locator('#search-results .excerpt a');
    assert.match(await excerpt.innerText(), /^Deterrence & <b>collective<\/b> defence/);
    assert.deepEqual(await excerpt.locator('mark').allTextContents(), ['Deterrence', 'collective']);
    await excerpt.click();
    await page.waitForURL('**/2021/05/25/harbour-summit-opens/#*');
    assert.match(await page.locator(':target').innerText(), /^Deterrence/);
    await open('/search/?q=harbours+summit');
    const title = reader.page.locator('#search-results h3 a').first();
    await title.locator('mark').first().waitFor();
    assert.equal(await title.innerText(), 'Harbour summit opens in Saltholm');
    assert.deepEqual(await title.locator('mark').allTextContents(), ['Harbour', 'summit']);
  });

  it('searches back only as far as it must, says how far, and goes on at a press', async () => {
    const page = await open('/search/?q=minutes');
    await reader.status(/^25 results so far · searched back to \w+ \d{4}$/);
    assert.equal((await reader.titles()).length, 20);
    const filter = (text: RegExp) => page.locator('#search-filters label', { hasText: text }).waitFor();
    await filter(/^Minutes25\+$/);
    await page.getByRole('button', { name: 'Search the whole archive' }).click();
    await reader.status(/^45 results$/);
    await filter(/^Minutes45$/);
    const more = page.getByRole('button', { name: 'More results' });
    // Twice before the first can be answered: an impatient reader gets the same 20 more.
    await more.focus();
    await more.evaluate((button: HTMLButtonElement) => [button.click(), button.click()]);
    await page.locator('#search-results > li').nth(39).waitFor();
    const shown = await reader.titles();
    assert.equal(new Set(shown).size, 40);
    const days = await page
      .locator('#search-results time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    assert.deepEqual(days, [...days].sort().reverse());
    assert.equal(await reader.focused(), shown[20], 'the keyboard goes on with the first new result');

    await page.locator('#search-results h3 a').nth(35).click();
    await page.locator('h1', { hasText: 'Minutes' }).waitFor();
    await page.goBack();
    await page.locator('#search-results > li').nth(39).waitFor();
    assert.deepEqual(await reader.titles(), shown);
    await page.waitForFunction(() => scrollY > 1000);
  });

  it('offers a query that finds something where a word is misspelt', async () => {
    const page = await open('/search/?q=Sumit');
    await reader.status(/^No release was found/);
    await page.getByRole('link', { name: 'Summit', exact: true }).click();
    await reader.status('4 results');
    assert.equal(reader.query(), '?q=Summit');
  });

  it('prints what was asked and found, without what a press or a key would change', async () => {
    const page = await open('/search/?q=summit&topic=transport');
    await reader.status(/^\d results?$/);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#search-query').isVisible(), true);
    assert.equal(await page.locator('#search-active').isVisible(), true);
    for (const hidden of [
      '#search-filters',
      '#search-order',
      '.search-help',
      '.search-line button',
      '.band search',
    ])
      assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  });

  it('reloads every state to the same results', async () => {
    for (const [query, status] of [
      ['q=summit&topic=ferries', '2 results'],
      ['q=summit&person=tonu-naidis&organisation=harbour-board', '1 result'],
      ['q=summit&type=speech&order=best', '1 result'],
      ['q=summit&year=2021&withdrawn=1', '3 results'],
      ['q=summit&from=2012-06-01&to=2020-12-31', '2 results'],
      ['topic=defence', '1 result'],
    ] as const) {
      const page = await open(`/search/?${query}`);
      await reader.status(status);
      const titles = await reader.titles();
      const checked = await page.locator('#search-filters input:checked').count();
      await page.reload();
      await reader.status(status);
      assert.deepEqual(await reader.titles(), titles, query);
      assert.equal(await page.locator('#search-filters input:checked').count(), checked, query);
      assert.equal(reader.query(), `?${query}`);
      await reader.close();
    }
    await open('/search/');
  });

  it('shows withdrawn releases, marked as such, to those who ask for them', async () => {
    const page = await open('/search/?q=summit');
    await reader.status('4 results');
    await page.getByLabel('Include withdrawn releases').check();
    await reader.status('5 results');
    const withdrawn = page.locator('#search-results li', { hasText: 'Summit called off' });
    assert.equal(await withdrawn.locator('.tag').textContent(), 'Withdrawn');
  });

  it('puts a release with the word in its title before one with the word in its text', async () => {
    const page = await open('/search/?q=ferry');
    await reader.status('2 results');
    assert.deepEqual(await reader.titles(), [SUMMITS[1], SUMMITS[2]]);
    await page.getByLabel('Order').selectOption('Best match first');
    await page.waitForFunction(() =>
      document.querySelector('#search-results h3')?.textContent?.startsWith('Ferry'),
    );
    assert.equal(reader.query(), '?q=ferry&order=best');
  });

  it('says that nothing was found, asks whether another word was meant, and leads on', async () => {
    const page = await open('/search/?q=sumit');
    await reader.status('No release was found.');
    assert.equal(
      await page.locator('#search-browse').getByRole('link', { name: '2021' }).first().isVisible(),
      true,
    );
    await page.locator('#search-meant a').click();
    await reader.status('4 results');
    assert.equal(reader.query(), '?q=summit');
  });

  it('offers the query without the word that is too many', async () => {
    const page = await open('/search/?q=SALTHOLM+–+Speech+on+the+second+budget&order=best');
    await reader.status('No release was found.');
    const offer = page.locator('#search-shorter li');
    await offer.waitFor();
    assert.equal(await offer.innerText(), 'Without “SALTHOLM” 1 result');
    assert.equal(await page.getByRole('status').filter({ has: offer }).count(), 1, 'it is announced');
    assert.deepEqual(await axeFaults(page), []);
    await offer.getByRole('link').click();
    await reader.status('1 result');
    assert.equal(reader.query(), '?q=Speech+on+the+second+budget&order=best');
  });

  it('takes the search along to the other languages of the header', async () => {
    const page = await open('/search/?q=summit&topic=ferries');
    await reader.status('2 results');
    const link = page.locator('header').getByRole('link', { name: 'Eesti' });
    assert.match((await link.getAttribute('href')) ?? '', /\/et\/search\/\?q=summit&topic=ferries$/);
    await reader.search('ferry');
    await page.waitForURL('**/search/?q=ferry&topic=ferries');
    await link.click();
    await page.waitForURL('**/et/search/?q=ferry&topic=ferries');
  });

  it('says in which other languages there are results, one press away', async () => {
    const page = await open('/search/?q=summit');
    const others = page.locator('#search-languages');
    await others.getByRole('link', { name: 'Eesti' }).waitFor();
    assert.match(await others.innerText(), /^Also found in\s+Eesti 1$/);
    await others.getByRole('link', { name: 'Eesti' }).click();
    await reader.status('1 tulemus');
    assert.equal(new URL(page.url()).pathname + reader.query(), '/et/search/?q=summit');
  });

  it('offers the feed of what is chosen', async () => {
    const page = await open('/search/?topic=ferries');
    await reader.status('2 results');
    const link = page.locator('#search-feeds').getByRole('link', { name: 'Ferries and ports (Atom feed)' });
    const feed = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    assert.match(await feed.text(), /^<\?xml[\s\S]*<feed/);
  });

  it('searches from right to left', async () => {
    const page = await open('/ar/search/?q=%D8%AE%D8%AF%D9%85%D8%A9');
    await reader.status('نتيجة واحدة');
    assert.deepEqual(await axeFaults(page), []);
    const [filters, results] = [page.locator('#search-filters'), page.locator('#search-results')];
    assert.ok(((await filters.boundingBox())?.x ?? 0) > ((await results.boundingBox())?.x ?? 0));
    // A number, of which a part is marked, is written from left to right there too.
    await reader.search('خدمة 555');
    const number = results.locator('.excerpt .number', { has: page.locator('mark') });
    assert.equal(await number.textContent(), '+962 6 555 0100');
  });

  it('leads to the archive without JavaScript: by topic, person, year, and by the year of a topic', async () => {
    const page = await open('/search/?q=summit', { javaScriptEnabled: false });
    assert.equal(await page.getByText('Searching needs JavaScript').isVisible(), true);
    for (const name of ['Transport', '2021', 'Tõnu Näidis', 'Harbour Board', 'Transport, 2021'])
      assert.equal(
        await page.locator('#search-browse').getByRole('link', { name, exact: true }).isVisible(),
        true,
        name,
      );
    assert.equal(await page.locator('#search-filters').isVisible(), false);
  });

  it('runs under a strict Content-Security-Policy, and asks no other host', async () => {
    reader = await newReader(browser);
    const { page } = reader;
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    const policy =
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'";
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    });
    await page.goto(`${server.origin}/search/?q=collective`);
    await reader.status('1 result');
    await page.locator('#search-results mark').first().waitFor();
    assert.deepEqual([...hosts], [server.origin]);
    // Answers that are still under way when the page is closed have nobody to go to.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('has no fault that axe knows, with results and without, wide and on a phone', async () => {
    for (const path of ['/search/', '/search/?q=summit&topic=ferries&from=2020-01-01', '/search/?q=zeppelin'])
      for (const width of [1280, 360]) {
        await reader?.close();
        const page = await open(path, { viewport: { width, height: 800 } });
        await page.locator('#search-filters:not([hidden])').waitFor();
        await reader.status(/^(?!$|Searching)/);
        await page.locator('.search-help summary').click();
        assert.deepEqual(await axeFaults(page), [], path);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wider <= 0, `${path} scrolls sideways by ${wider} px at ${width}`);
      }
  });
});
