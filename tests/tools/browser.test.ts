import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { browserAdvice, findBrowser, type Machine } from './browserPath.ts';
import { type StaticServer, serveFolder } from './staticServer.ts';

let folder: string;
let server: StaticServer;
let browser: Browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-browser-'));
  const page = (body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body><main><h1>A</h1>${body}</main></body></html>`;
  await mkdir(join(folder, '2021'));
  await writeFile(join(folder, 'index.html'), page('<p>home</p>'));
  await writeFile(join(folder, '2021/index.html'), page('<img src="/x.png">'));
  await writeFile(join(folder, '404.html'), page('<p>no such page</p>'));
  server = await serveFolder(folder);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a folder answers with its index page, and a missing address with 404.html and status 404', async () => {
  const year = await fetch(`${server.origin}/2021/`);
  assert.equal(year.status, 200);
  assert.match(await year.text(), /x\.png/);
  const bare = await fetch(`${server.origin}/2021`, { redirect: 'manual' });
  assert.deepEqual([bare.status, bare.headers.get('location')], [301, '/2021/']);
  const missing = await fetch(`${server.origin}/2021/nothing/`);
  assert.equal(missing.status, 404);
  assert.match(missing.headers.get('content-type') ?? '', /^text\/html/);
  assert.match(await missing.text(), /no such page/);
});

test('a page that is changed on disk is served anew', async () => {
  await writeFile(join(folder, 'new.txt'), 'one');
  assert.equal(await (await fetch(`${server.origin}/new.txt`)).text(), 'one');
  await writeFile(join(folder, 'new.txt'), 'two');
  assert.equal(await (await fetch(`${server.origin}/new.txt`)).text(), 'two');
});

test('axe finds nothing on a plain page, and a picture without a text on another', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/`);
  assert.deepEqual(await axeFaults(page), []);
  await page.goto(`${server.origin}/2021/`);
  assert.match((await axeFaults(page)).join('\n'), /image-alt/);
  await context.close();
});

function machine(platform: NodeJS.Platform, programs: readonly string[], env = {}): Machine {
  return { platform, env, isProgram: (path) => programs.includes(path) };
}

test('CHROME_PATH is used alone, and a wrong one is said to be wrong', () => {
  const right = machine('linux', ['/opt/chrome', '/usr/bin/chromium'], { CHROME_PATH: '/opt/chrome' });
  assert.equal(findBrowser(right), '/opt/chrome');
  const wrong = machine('linux', ['/usr/bin/chromium'], { CHROME_PATH: '/opt/none' });
  assert.equal(findBrowser(wrong), undefined);
  assert.match(browserAdvice(wrong), /CHROME_PATH=\/opt\/none/);
});

test('a browser is found where Debian, macOS and Windows put it, and else the line to run is told', () => {
  assert.equal(findBrowser(machine('linux', ['/usr/bin/google-chrome'])), '/usr/bin/google-chrome');
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  assert.equal(findBrowser(machine('darwin', [mac])), mac);
  const windows = 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe';
  assert.equal(findBrowser(machine('win32', [windows], { PROGRAMFILES: 'C:\\Programs' })), windows);
  assert.equal(findBrowser(machine('linux', [])), undefined);
  assert.match(browserAdvice(machine('linux', [])), /apt-get install -y chromium/);
});
