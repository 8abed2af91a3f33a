import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFaults } from '../tools/axe.ts';
import { launchBrowser } from '../tools/browser.ts';
import { descendants } from './processes.ts';
import { type Served, serveSite, writeSampleSite } from './servedSite.ts';

let root: string;
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const RELEASE = 'content/releases/2021/2021-05-25-bridge-opens.md';
const ADDRESS = '/2021/05/25/bridge-opens/';

const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);
const release = (title: string, date = '2021-05-25 16:17') =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\nLakeland, 25 May 2021 – The bridge is open.\n`;
const seen = (text: string) => page.getByText(text).first().waitFor();

before(async () => {
  root = writeSampleSite(RELEASE, release('The bridge opens'));
  served = await serveSite(root);
  browser = await launchBrowser();
  context = await browser.newContext();
  page = await context.newPage();
  // A loaded machine builds slowly; what never comes fails all the same.
  page.setDefaultTimeout(90_000);
  await page.goto(served.origin + ADDRESS);
});

after(async () => {
  await browser?.close();
  served?.stop('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

test('an edit of a release shows in the open page, and the scroll position stays', async () => {
  await seen('The bridge opens');
  await page.setViewportSize({ width: 400, height: 150 });
  await page.evaluate(() => scrollTo(0, 60));
  write(RELEASE, release('The bridge opens to cyclists'));
  await seen('The bridge opens to cyclists');
  await page.waitForFunction(() => scrollY === 60);
  await page.setViewportSize({ width: 1000, height: 700 });
});

test('an edit of a public file reloads the page', async () => {
  await page.evaluate(() => document.body.append('mark of the old page'));
  write('public/note.txt', 'second');
  await page.getByText('mark of the old page').waitFor({ state: 'detached' });
  assert.equal(await (await fetch(`${served.origin}/note.txt`)).text(), 'second');
});

test('a template part of the site’s own is used when it comes, and again when it is edited', async () => {
  for (const words of ['Footer of our own', 'Footer, second edition']) {
    write('templates/parts/footer.ts', `export default () => ${JSON.stringify(words)};\n`);
    await seen(words);
  }
});

test('an error shows with file, line and frame, on a page opened later too, and goes when it is mended', async () => {
  write(RELEASE, release('The bridge opens to cyclists', 'some day'));
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  const text = await dialog.textContent();
  assert.ok(text?.includes(`${RELEASE}:3:`), String(text));
  assert.match(String(text), /> 3 \| date: some day\n\s+\| +\^/);
  assert.match(served.output(), /2021-05-25-bridge-opens\.md:3:\d+\n {4}error:/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await axeFaults(page), [], colorScheme);
  }
  const other = await context.newPage();
  await other.goto(served.origin);
  await other.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await seen('The bridge opens to cyclists');
  write(RELEASE, release('The bridge opens to cyclists'));
  await other.getByRole('alertdialog').waitFor({ state: 'detached', timeout: 90_000 });
  await other.close();
});

test('a template that does not compile shows what the build said, and the server lives on', async () => {
  write('templates/parts/footer.ts', 'export default () => {{{;\n');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('The build stopped').waitFor();
  assert.match(String(await dialog.textContent()), /templates\/parts\/footer\.ts:\d/);
  write('templates/parts/footer.ts', 'export default () => "Mended footer";\n');
  await seen('Mended footer');
  assert.equal(await dialog.count(), 0);
});

test('Ctrl-C ends the server and every process of it, in the middle of a build too', async () => {
  write(RELEASE, release('The bridge closes'));
  const children = await descendants(served.pid, /communique\.js build/);
  const code = await served.stop('SIGINT');
  assert.equal(code, 0, served.output());
  assert.deepEqual(await children.left(), []);
  await assert.rejects(fetch(served.origin));
});

test('a site whose first build fails is served all the same, and comes up when it is mended', async () => {
  rmSync(path.join(root, 'dist'), { recursive: true });
  write(RELEASE, release('The bridge closes', 'never'));
  served = await serveSite(root);
  await page.goto(served.origin + ADDRESS);
  await page.getByRole('alertdialog').getByText(`${RELEASE}:3:`).waitFor();
  write(RELEASE, release('The bridge closes'));
  await page.getByRole('heading', { name: 'The bridge closes' }).waitFor();
  assert.equal(await page.getByRole('alertdialog').count(), 0);
  assert.equal(await served.stop('SIGTERM'), 0, served.output());
});
