import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeFaults } from '../tools/axe.ts';
import { launchBrowser } from '../tools/browser.ts';
import { build } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';
import { type StaticServer, serveFolder } from '../tools/staticServer.ts';
import { selectText } from './selectText.ts';

const PATH = '/2021/05/25/ferries/';
const SITE = 'https://press.example.org';

const filler = (name: string) => `${name} ${'and nothing of note was said on that day. '.repeat(40)}`;

const BODY = `Saltholm – Ferries sail later. “Summer evenings are long, and now the ferry knows it. All of us will learn it too,” said Director Tõnu Näidis. “So will the *gulls*.”

${filler('First')}

Ferries sail later, and nobody minds.

## Timetable

${filler('Second')}

- The last ferry leaves at half past eleven.
- The first & only – at six.

| From | Last |
|:--|--:|
| Port Sample | 23:30 |
`;

const SPEECH = `Director Tõnu Näidis spoke on Harbour Day.

Dear friends, every lamp is lit.

The sea is patient. My mother said, “wait for the tide,” and I did.

> A poem of the sea.

Journalist: Will it rain?
`;

const ARABIC = 'وقال المدير تونو نايديس: «أمسيات الصيف طويلة، والعبّارة تعرف ذلك الآن».';

const FILES = {
  'content/site.yaml': `title: Press releases
url: ${SITE}
timeZone: Europe/Tallinn
languages: {en: {label: English}, ar: {label: العربية, prefix: ar}}
publisher: {name: Harbour Board}
`,
  'content/people.yaml': 'tonu-naidis: {label: {en: Tõnu Näidis, ar: تونو نايديس}}\n',
  [releaseFile('2021-05-25-ferries.md')]: releaseText(
    'title: Ferries sail later\ndate: 2021-05-25 12:00\npeople: [tonu-naidis]',
    BODY,
  ),
  [releaseFile('2021-05-25-ferries.ar.md')]: releaseText(
    'title: العبّارات\ndate: 2021-05-25 12:00\npeople: [tonu-naidis]',
    ARABIC,
  ),
  [releaseFile('2021-06-01-harbour-day.md')]: releaseText(
    'title: Harbour Day\ndate: 2021-06-01\ntype: speech\nspeech: {speaker: tonu-naidis}',
    SPEECH,
  ),
};

describe('selecting text of a release', () => {
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
    const context = await browser.newContext(options);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    page = await context.newPage();
    await page.goto(server.origin + path);
  }
  const select = (from: string, to: string, within?: string) => selectText(page, from, to, within);
  const button = () => page.locator('.copy-quote');
  const offered = () => page.getByRole('button', { name: 'Copy quote' });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  async function copy(from: string, to: string): Promise<string> {
    await select(from, to);
    await offered().click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    return copied();
  }
  const link = (text: string) => text.slice(text.lastIndexOf(SITE)).replace(SITE, '');

  it('offers to copy it with speaker, source and link, and says aloud that it did', async () => {
    await open();
    const text = await copy('Summer evenings', 'knows it.');
    assert.match(
      text,
      /^“Summer evenings are long, and now the ferry knows it\.” — Tõnu Näidis, in “Ferries sail later”, Harbour Board, 25 May 2021, https:/,
    );
    assert.match(
      link(text),
      /^\/2021\/05\/25\/ferries\/#p[0-9a-f]{10}:~:text=Summer%20evenings%20are%20long%2C%20and%20now%20the%20ferry%20knows%20it$/,
    );
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    assert.match(
      html ?? '',
      /<blockquote cite="https:\/\/press\.example\.org[^"]*">.*Summer evenings are long/s,
    );
    assert.match(html ?? '', /Tõnu Näidis, .*<a href="https:[^"]*">Ferries sail later<\/a>/s);
    await button().waitFor({ state: 'detached' });
  });

  it('names who gave a speech, of words that are theirs', async () => {
    await open('/2021/06/01/harbour-day/');
    const own = ' — Tõnu Näidis, in “Harbour Day”, Harbour Board, 1 June 2021, https:';
    assert.ok((await copy('every lamp', 'lit.')).includes(`“every lamp is lit.”${own}`));
    assert.ok((await copy('Dear', 'patient.')).includes(`patient.”${own}`));
    for (const [from, to] of [
      ['spoke', 'Day.'],
      ['wait', 'tide'],
      ['A poem', 'sea.'],
      ['Will', 'rain?'],
    ] as const)
      assert.match(await copy(from, to), /” — “Harbour Day”, Harbour Board/, from);
  });

  it('does not offer it for text elsewhere, nor for none', async () => {
    await open();
    await select('Ferries', 'later', 'h1');
    await page.waitForTimeout(400);
    assert.equal(await button().count(), 0);
    await select('First', 'note');
    await button().waitFor();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await button().waitFor({ state: 'detached' });
  });

  it('is offered for a paragraph that is selected by a triple click', async () => {
    await open();
    await page.getByText('Ferries sail later, and').click({ clickCount: 3 });
    await button().click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.match(await copied(), /^“Ferries sail later, and nobody minds\.” — “Ferries sail later”, /);
  });

  it('moves nothing on the page', async () => {
    await open();
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *:not(.copy-quote)')]
          .filter((one) => one.getClientRects().length > 0)
          .map((one) => one.getBoundingClientRect().top + scrollY),
      );
    const before = await places();
    await select('First', 'note');
    await button().waitFor();
    assert.deepEqual(await places(), before);
  });

  it('leads to the words, not to the same ones above, and to the paragraph where text fragments are unknown', async () => {
    await open('/2021/05/25/ferries/', { viewport: { width: 1000, height: 400 } });
    const texts = [
      ['Ferries sail later, and', 'nobody minds'],
      ['Ferries sail later, and', 'sail later'],
      ['The last ferry', 'at six'],
      ['Port Sample', '23:30'],
      ['Timetable', 'was said'],
    ] as const;
    const links: string[] = [];
    for (const [from, to] of texts) links.push(link(await copy(from, to)));
    for (const [at, address] of links.entries()) {
      const [words = ''] = texts[at] ?? [];
      for (const version of [address, address.replace(/#[^:]*/, '#'), address.replace(/:~:.*/, '')]) {
        const other = await page.context().newPage();
        await other.goto(server.origin + version);
        await other.waitForFunction(() => scrollY > 300, undefined, { timeout: 3000 });
        await other.waitForTimeout(100);
        const top = await other
          .locator('.body')
          .getByText(words)
          .last()
          .evaluate((one) => one.getBoundingClientRect().top);
        assert.ok(top > -50 && top < 400, `${version}: "${words}" is at ${top}`);
        await other.close();
      }
    }
  });

  it('is copied by keyboard: Tab leads from the selection to the button, Enter copies', async () => {
    await open();
    await page.getByText('Ferries sail later, and nobody').dblclick({ position: { x: 5, y: 10 } });
    for (const _ of ' sail later') await page.keyboard.press('Shift+ArrowRight');
    await button().waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Copy quote');
    const outline = await button().evaluate((one) => getComputedStyle(one).outlineStyle);
    assert.equal(outline, 'solid');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.match(
      await copied(),
      /^“Ferries sail later” — “Ferries sail later”, Harbour Board, .*:~:text=Ferries%20sail%20later,-%2C%20and/,
    );
    await page.keyboard.press('Escape');
    await button().waitFor({ state: 'detached' });
  });

  it('is called off by Escape', async () => {
    await open();
    await select('First', 'note');
    await button().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await button().count(), 0);
  });

  for (const [name, path, options] of [
    ['on a phone', PATH, { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }],
    ['in the dark', PATH, { colorScheme: 'dark' }],
    [
      'from right to left on a phone',
      '/ar/2021/05/25/ferries/',
      { viewport: { width: 360, height: 640 }, hasTouch: true },
    ],
  ] as const) {
    it(`has no fault that axe knows, ${name}; the button is in the window, clear of the selection`, async () => {
      await open(path, options);
      const words = path === PATH ? ['First', 'that day'] : ['أمسيات', 'الآن'];
      await select(words[0] ?? '', words[1] ?? '');
      await button().waitFor();
      assert.deepEqual(await axeFaults(page), []);
      const box = await button().boundingBox();
      const { width = 0 } = page.viewportSize() ?? {};
      const end = await page.evaluate(() => {
        const rects = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
        return { bottom: rects.at(-1)?.bottom ?? 0, wide: document.documentElement.scrollWidth - innerWidth };
      });
      assert.ok(box && box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
      const touch = 'hasTouch' in options;
      assert.ok(
        box.y >= end.bottom + (touch ? 40 : 0) && box.height >= (touch ? 44 : 24),
        JSON.stringify({ box, end }),
      );
      assert.ok(end.wide <= 0);
    });
  }

  it('falls back where the page may not write to the clipboard, and says so where nothing works', async () => {
    await open();
    await page.evaluate(() => {
      Clipboard.prototype.write = () => Promise.reject(new Error('no'));
    });
    assert.match(await copy('First', 'note'), /^“First and nothing of note” — “Ferries sail later”/);
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await select('Second', 'note');
    await offered().click();
    await page.getByRole('status').filter({ hasText: 'Could not be copied' }).waitFor();
  });

  it('needs no script to read, and prints without the button', async () => {
    await open(PATH, { javaScriptEnabled: false });
    assert.ok(await page.getByText('Ferries sail later, and nobody').isVisible());
    await page.context().close();
    await open();
    await select('First', 'note');
    await button().waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await button().isVisible(), false);
  });
});
