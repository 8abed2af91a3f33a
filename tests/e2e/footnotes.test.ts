import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeFaults } from '../tools/axe.ts';
import { launchBrowser } from '../tools/browser.ts';
import { build } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';

const PATH = '/2021/05/25/ferries/';
const FILLER = `${'And nothing of note was said on that day. '.repeat(60)}\n\n`;
const BODY = `Ferries sail later[^1] and nobody minds[^2]. “They know it[^1],” said Tõnu Näidis.

${FILLER}
[^1]: By half an hour, but for Sundays.
[^2]: Of those who were asked.
`;
const FILES = {
  'content/site.yaml': `title: Press releases
url: https://press.example.org
timeZone: Europe/Tallinn
languages: {en: {label: English}, ar: {label: العربية, prefix: ar}}
publisher: {name: Harbour Board}
`,
  'content/people.yaml': 'tonu-naidis: {label: {en: Tõnu Näidis, ar: تونو نايديس}}\n',
  [releaseFile('2021-05-25-ferries.md')]: releaseText(
    'title: Ferries\ndate: 2021-05-25 12:00\npeople: [tonu-naidis]',
    BODY,
  ),
  [releaseFile('2021-05-25-ferries.ar.md')]: releaseText(
    'title: العبّارات\ndate: 2021-05-25 12:00',
    'تتأخر العبّارات[^1] مساءً.\n\n[^1]: في كل أيام الأسبوع.\n',
  ),
};

describe('footnotes of a release', () => {
  let server: StaticServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    const root = makeRoot(FILES);
    await build(root);
    server = await serveFolder(`${root}/dist`);
    browser = await launchBrowser();
  });
  afterEach(() => page.context().close());
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path = PATH, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 900, height: 500 }, ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    page = await context.newPage();
    await page.goto(server.origin + path);
  }

  /** The quotation that is copied of the text from one word to another. */
  async function copy(from: string, to: string): Promise<string> {
    await page.evaluate(
      ([from = '', to = '']) => {
        const root = document.querySelector('.body') ?? document;
        const [start, end] = [from, to].map((text) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          let node = walker.nextNode();
          while (node && !node.textContent?.includes(text)) node = walker.nextNode();
          return node ?? root;
        });
        if (!start || !end) throw new Error(from);
        const at = (end.textContent ?? '').indexOf(to) + to.length;
        getSelection()?.setBaseAndExtent(start, (start.textContent ?? '').indexOf(from), end, at);
      },
      [from, to],
    );
    await page.getByRole('button', { name: 'Copy quote' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  }

  it('are reached from their marks, and lead back, without a script', async () => {
    await open(PATH, { javaScriptEnabled: false, reducedMotion: 'reduce' });
    await page.getByLabel('Footnote 2', { exact: true }).click();
    const note = page.getByText('Of those who were asked.');
    await page.waitForURL(/#n[0-9a-f]{10}$/);
    const top = async () => (await note.boundingBox())?.y ?? -1;
    assert.ok((await top()) >= 0 && (await top()) < 500);
    await page.getByLabel('Back to footnote 2 in the text').click();
    await page.waitForURL(/#r[0-9a-f]{10}$/);
    assert.ok((await top()) > 500);
    assert.equal(await page.locator('section[aria-label="Footnotes"] > ol > li').count(), 2);
  });

  it('are no words of a quotation, whose link leads to its own all the same', async () => {
    await open();
    const words = await copy('Ferries sail', 'nobody minds');
    assert.match(words, /^“Ferries sail later and nobody minds” — “Ferries”/);
    const spoken = await copy('They know', ',”');
    assert.match(spoken, /^“They know it,” — Tõnu Näidis, in/);
    const link = words.slice(words.lastIndexOf('https://press.example.org'));
    const other = await page.context().newPage();
    await other.setViewportSize({ width: 900, height: 200 });
    await other.goto(link.replace('https://press.example.org', server.origin).replace(/#[^:]*/, '#'));
    await other.waitForFunction(() => scrollY > 100);
  });

  it('are no part of the link to a quotation that ends with a mark, or with the links back of a note', async () => {
    await open();
    const end = async (from: string, to: string) => (await copy(from, to)).replace(/.*:~:text=/s, '');
    assert.equal(await end('Ferries sail', '[2]'), 'Ferries%20sail%20later%5B1%5D%20and%20nobody%20minds');
    assert.equal(await end('[1]', 'nobody'), 'and%20nobody');
    assert.equal(await end('By half', '↑2'), 'By%20half%20an%20hour%2C%20but%20for%20Sundays');
  });

  it('are printed with their marks, without the links back', async () => {
    await open();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText('[2]').isVisible());
    assert.ok(await page.getByText('Of those who were asked.').isVisible());
    assert.equal(await page.getByLabel('Back to footnote 2 in the text').isVisible(), false);
  });

  for (const [name, path, options] of [
    ['on a phone', PATH, { viewport: { width: 320, height: 640 }, hasTouch: true }],
    ['in the dark', PATH, { colorScheme: 'dark' }],
    ['from right to left', '/ar/2021/05/25/ferries/', {}],
  ] as const) {
    it(`have no fault that axe knows, ${name}`, async () => {
      await open(path, options);
      assert.deepEqual(await axeFaults(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }
});
