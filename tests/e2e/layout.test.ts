import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.ts';
import { build } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';

/* What only a browser's layout shows: which word stands beside which, what fits on a phone, how many sheets are printed. */

const LONG = 'Hochwasserschutzmaßnahmenkoordinierungsstellenleiterversammlung';

const FILES = {
  'content/site.yaml': `title: Press releases
url: https://press.example.org
timeZone: UTC
languages: {en: {label: English}, ar: {label: العربية}, he: {label: עברית}}
publisher: {name: Ministry of the Interior}
`,
  'content/contacts.yaml': `office: {name: Old office, email: old@press.example.org, phone: +1 202 555 0100, succeededBy: now}
now: {name: New office, email: new@press.example.org, phone: +1 202 555 0101}
`,
  'content/topics.yaml': `long: {label: ${LONG}}\nbelow: {label: Below, broader: long}\n`,
  ...release('floods', 'title: Floods\ntopics: [below]'),
  ...release('long', `title: ${LONG}`),
  ...release(
    'floods.ar',
    'title: فيضانات',
    'اتصلوا بنا على +962 6 555 0100 غدا.\n\n| المدينة | عدد |\n|---|--:|\n| عمان | 1 200 |\n| جرش | 7 |',
  ),
  ...release(
    'gone',
    `title: ${'A withdrawn release with a title of two lines, '.repeat(2)}
updated: 2024-03-02
reference: G-1
contacts: [office]
withdrawn: {date: 2024-03-02, reason: Its figures were wrong.}`,
    'Words of a release, and more. '.repeat(12),
  ),
  ...release('floods.he', 'title: שיטפון\ncorrections: [{date: 2024-03-02, note: טעות.}]'),
};

/** One of 1 March 2024. */
function release(name: string, frontMatter: string, body?: string): Files {
  return { [releaseFile(`2024-03-01-${name}.md`)]: releaseText(`date: 2024-03-01\n${frontMatter}`, body) };
}

/** Sheets of a PDF by Chromium, which writes its pages as objects of their own. */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Where a text begins on the screen, in pixels from the left; of the first of its kind in the element. */
function leftOf(element: Locator, text: string): Promise<number> {
  return element.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = new Range();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`“${wanted}” is not there`);
  }, text);
}

describe('the layout of a page', () => {
  const root = makeRoot(FILES);
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  const open = async (address: string, width = 1280) => {
    page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(server.origin + address);
    return page;
  };

  before(async () => {
    await build(root);
    server = await serveFolder(path.join(root, 'dist'));
    browser = await launchBrowser();
  });
  afterEach(() => page?.close());
  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(root, { recursive: true, force: true });
  });

  it('keeps the order of numbers in Arabic text, and units under units', async () => {
    await open('/ar/2024/03/01/floods/');
    const [call, cell] = [page.locator('.body p'), page.locator('td.end')];
    assert.ok((await leftOf(call, '+962')) < (await leftOf(call, '0100')));
    assert.ok((await leftOf(cell.first(), '1')) < (await leftOf(cell.first(), '00')));
    const [hundreds, units] = [await leftOf(cell.first(), '00'), await leftOf(cell.last(), '7')];
    assert.ok(units > hundreds, `7 at ${units}, 00 at ${hundreds}`);
  });

  it('has a count behind its year in Arabic', async () => {
    await open('/ar/');
    const year = page.locator('.years li').first();
    assert.ok((await leftOf(year, '1')) < (await leftOf(year, '2024')));
  });

  it('has English sentences on a Hebrew page in their own order, where the page has its own', async () => {
    await open('/he/2024/03/01/floods/');
    const sentence = page.locator('.notice [lang="en"]');
    assert.ok((await leftOf(sentence, 'This release')) < (await leftOf(sentence, '2 March 2024')));
    const edge = (element: Locator) =>
      element.evaluate((node) => {
        const range = new Range();
        range.selectNodeContents(node);
        return range.getBoundingClientRect().right;
      });
    assert.equal(await edge(sentence), await edge(page.locator('.notice p').last()));
  });

  it('fits a phone with words longer than its lines', async () => {
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const address of ['/2024/03/01/floods/', '/topics/long/2024/', '/search/?topic=long']) {
      await open(address, 320);
      if (address.startsWith('/search/')) await page.locator('#search-feeds:not([hidden])').waitFor();
      assert.ok((await wider()) <= 0, `${address} scrolls sideways by ${await wider()} pixels`);
      if (!address.startsWith('/search/')) await page.close();
    }
    await page.locator('#search-query').pressSequentially('hoch');
    const list = page.locator('#search-suggestions');
    await list.getByRole('option').first().waitFor();
    assert.equal(await list.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
  });

  it('rings what has the focus in light and dark, the page one is on too, and not all of the text', async () => {
    await open('/topics/');
    const shadow = (element: Locator) => element.evaluate((node) => getComputedStyle(node).boxShadow);
    const currents = page.locator('.ways [aria-current]');
    assert.equal(await currents.count(), 2);
    for (const current of await currents.all()) {
      for (let presses = 0; presses < 20; presses++) {
        if (await current.evaluate((node) => node === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      assert.equal(await shadow(current), 'rgb(11, 20, 24) 0px 0px 0px 2px');
    }
    await page.reload();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    assert.equal(await shadow(page.locator('main')), 'none');
  });

  it('prints a short release on one sheet', async () => {
    await open('/2024/03/01/gone/');
    for (const format of ['A4', 'Letter'])
      assert.equal(sheetsOf(await page.pdf({ format, preferCSSPageSize: false })), 1, format);
  });

  it('leaves room for the count of a search in letters twice as large', async () => {
    await open('/search/?q=words');
    await page.addStyleTag({ content: 'html { font-size: 225% !important }' });
    await page.locator('#search-results li').first().waitFor();
    const status = await page.locator('#search-status').boundingBox();
    assert.ok((status?.width ?? 0) > 400, `${status?.width} pixels`);
  });

  it('has the names of other languages on one line, whatever their letters', async () => {
    await open('/2024/03/01/floods/');
    const lines = await page.locator('.facts a[hreflang]').evaluateAll((links) =>
      links.map((link) => {
        // An empty box stands on the line of the letters before it.
        const box = document.createElement('span');
        box.style.display = 'inline-block';
        link.append(box);
        return Math.round(box.getBoundingClientRect().bottom);
      }),
    );
    assert.equal(lines.length, 2);
    assert.equal(lines[0], lines[1]);
  });
});
