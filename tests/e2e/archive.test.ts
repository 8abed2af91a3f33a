import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { listFiles } from '../../src/disk/listFiles.ts';
import { axeFaults } from '../tools/axe.ts';
import { launchBrowser } from '../tools/browser.ts';
import { build } from '../tools/builtSite.ts';
import { siteHtmlFaults } from '../tools/htmlRules.ts';
import { jsonFeedFaults } from '../tools/jsonFeedSchema.ts';
import { schemaJudge } from '../tools/jsonSchema.ts';
import { checkLinks } from '../tools/linkChecker.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';
import { atomFaults, sitemapFaults } from '../tools/xmlSchema.ts';
import { unzip } from '../tools/zip.ts';

const SEED = '/2021/05/25/kallas-stoltenberg-nato-summit/';

/** One page of each kind, and each language. */
const PAGES = [
  ...['/', '/2021/', '/2021/05/', '/2021/05/25/', SEED, '/topics/', '/topics/nato/', '/topics/nato/2021/'],
  ...['/people/', '/people/kaja-kallas/', '/organisations/', '/dates/', '/search/', '/404.html'],
  ...['/corrections/', '/corrections/2025/', '/ar/corrections/', '/data/', '/ar/data/'],
  ...['/about/', '/ar/about/', '/et/', '/ru/', '/ar/', '/ar/search/', '/2025/03/19/rivers-and-lakes/'],
];

describe('the archive that ships', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  let folder = '';
  let files: readonly string[] = [];
  let server: StaticServer;
  let browser: Browser;
  const text = (name: string) => readFile(path.join(folder, name), 'utf8');

  before(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'archive-')), 'dist');
    await build(root, '--out', folder);
    files = listFiles(folder);
    server = await serveFolder(folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  it('has no dead link', () => {
    const { links, broken } = checkLinks(folder, 'https://press.example.ee');
    assert.ok(links > 10_000, `${links} links`);
    assert.deepEqual(broken, []);
  });

  it('is valid HTML, every page of it', async () => {
    const { read, faults } = await siteHtmlFaults(folder);
    assert.ok(read > 400, `${read} pages`);
    assert.deepEqual(faults, []);
  });

  it('has feeds and sitemaps that keep to their schemas', async () => {
    for (const name of files) {
      if (name.endsWith('feed.xml')) assert.deepEqual([name, ...atomFaults(await text(name))], [name]);
      if (/sitemap[^/]*\.xml$/.test(name))
        assert.deepEqual([name, ...sitemapFaults(await text(name))], [name]);
      if (name.endsWith('feed.json')) assert.deepEqual([name, ...jsonFeedFaults(await text(name))], [name]);
    }
  });

  it('has releases as data that keep to the schema it publishes', async () => {
    const judge = schemaJudge(JSON.parse(await text('schemas/release.json')));
    for (const name of files.filter((file) => file.endsWith('/index.json')))
      assert.deepEqual([name, ...judge(JSON.parse(await text(name)))], [name]);
  });

  it('describes every release as a NewsArticle', async () => {
    for (const name of files.filter((file) => file.endsWith('index.json'))) {
      const html = await text(name.replace('.json', '.html'));
      const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
      const { '@type': type, headline, datePublished } = JSON.parse(data);
      const { title, date } = JSON.parse(await text(name));
      assert.deepEqual([type, headline, datePublished], ['NewsArticle', title, date], name);
    }
  });

  it('leads from home to every release by links alone', async () => {
    const seen = new Set<string>();
    const ahead = ['/'];
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      const file = `${decodeURI(at).slice(1)}index.html`;
      if (seen.has(file) || !files.includes(file)) continue;
      seen.add(file);
      for (const [, href = ''] of (await text(file)).matchAll(/<a [^>]*href="(\/[^"#?]*)"/g))
        ahead.push(href);
    }
    const releases = files.filter((file) => file.endsWith('index.json'));
    assert.deepEqual(
      releases.filter((file) => !seen.has(file.replace('.json', '.html'))),
      [],
    );
  });

  it('lets a reader save the press kit of a release, under a name that says whose it is', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/2025/03/19/rivers-and-lakes/`);
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Press kit' }).click();
    const download = await saving;
    assert.equal(download.suggestedFilename(), '2025-03-19-rivers-and-lakes.zip');
    const files = unzip(await readFile(await download.path()));
    assert.deepEqual(
      files.map(({ name }) => name),
      ['captions.txt', 'river.jpg', 'share-of-rivers.png'],
    );
    await page.close();
  });

  it('finds the seed release from the box in the header', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/`);
    await page.getByRole('searchbox').fill('summit deterrence');
    await page.keyboard.press('Enter');
    const result = page.locator('#search-results h3 a');
    await result.first().waitFor();
    assert.equal(new URL((await result.first().getAttribute('href')) ?? '', server.origin).pathname, SEED);
    await page.close();
  });

  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    it(`has no fault that axe knows and fits its window, ${width} pixels wide and ${colorScheme}`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      for (const address of PAGES) {
        await page.goto(server.origin + address);
        assert.deepEqual([address, ...(await axeFaults(page))], [address]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${address} is ${wide} pixels too wide`);
      }
      await context.close();
    });
  }
});
