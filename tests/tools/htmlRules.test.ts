import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { htmlFaults, siteHtmlFaults } from './htmlRules.ts';

const page = (body: string) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>T</title></head><body><h1>A</h1>${body}</body></html>\n`;

test('a plain page keeps the rules', async () => {
  assert.deepEqual(await htmlFaults(page('<p>Text</p>')), []);
});

test('an id that is used twice, a picture without a text and an unclosed element break them', async () => {
  assert.match((await htmlFaults(page('<p id="a">x</p><p id="a">y</p>'))).join(), /no-dup-id/);
  assert.match((await htmlFaults(page('<img src="/a.png">'))).join(), /wcag\/h37/);
  assert.match((await htmlFaults(page('<section><p>x</p>'))).join(), /2:\d+ close-order/);
});

test('a folder is read whole or by a sample, and a fault names its page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-html-'));
  try {
    for (let day = 10; day < 30; day += 1) {
      mkdirSync(join(folder, `${day}`));
      writeFileSync(join(folder, `${day}/index.html`), page(day === 10 ? '<img src="/a.png">' : '<p>x</p>'));
    }
    const whole = await siteHtmlFaults(folder);
    assert.equal(whole.read, 20);
    assert.match(whole.faults.join(), /^10\/index\.html:2:\d+ wcag\/h37/);
    const sample = await siteHtmlFaults(folder, 6);
    assert.deepEqual([sample.pages, sample.read], [20, 6]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
