import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { drawCard } from '../../../src/media/card/drawCard.ts';
import { encodeCard } from '../../../src/media/card/encodeCard.ts';
import type { Card } from '../../../src/plan/cards.ts';
import { TITLES } from './titles.ts';

function cardOf(lang: string, dir: 'ltr' | 'rtl', title: string, withdrawn?: string): Card {
  const release = { kind: 'Notice', title, date: '25 May 2021', ...(withdrawn && { withdrawn }) };
  return { lang, dir, site: title, host: 'press.example.org', lead: '', release };
}

/** How much of a part of a card is dark, from 0 to 1. */
async function inkIn(png: Buffer, left: number, width: number): Promise<number> {
  const part = sharp(png).extract({ left, top: 120, width, height: 400 }).greyscale().threshold(128);
  const { channels } = await sharp(await part.png().toBuffer()).stats();
  return 1 - (channels[0]?.mean ?? 255) / 255;
}

test('a card holds outlines only: no text that needs a font of this machine, and nothing from elsewhere', () => {
  for (const { lang, dir, title } of TITLES) {
    assert.match(drawCard(cardOf(lang, dir, title)), /^<svg [^>]+>(<g [^>]+>|<\/g>|<path [^>]+\/>)+<\/svg>$/);
  }
});

test('a card is a PNG of 1200 × 630 pixels and at most 60 KB, and its bytes are the same each time', async () => {
  for (const { lang, dir, title } of TITLES) {
    const card = cardOf(lang, dir, title);
    const png = await encodeCard(card);
    const { format, width, height } = await sharp(png).metadata();
    assert.deepEqual([format, width, height], ['png', 1200, 630]);
    assert.ok(png.length <= 60_000, `${lang}: ${png.length} bytes`);
    assert.ok(png.equals(await encodeCard(card)), lang);
  }
});

test('lines begin at the left, and in a right-to-left language at the right', async () => {
  const english = await encodeCard(cardOf('en', 'ltr', 'Bridges'));
  const arabic = await encodeCard(cardOf('ar', 'rtl', 'الجسور'));
  assert.ok((await inkIn(english, 0, 600)) > 0.01 && (await inkIn(english, 600, 600)) === 0);
  assert.ok((await inkIn(arabic, 600, 600)) > 0.01 && (await inkIn(arabic, 0, 600)) === 0);
});

test('a withdrawn release’s card says so, on the colour of warnings', () => {
  const alert = '#a1261b';
  assert.ok(drawCard(cardOf('en', 'ltr', 'Bridges', 'Withdrawn')).includes(alert));
  assert.ok(!drawCard(cardOf('en', 'ltr', 'Bridges')).includes(alert));
});

test('the site’s card has its title, with and without a description', () => {
  const card = { lang: 'en', dir: 'ltr', site: 'Press', host: 'press.example.org', lead: '' } as const;
  const shapes = (svg: string) => svg.split('<path').length;
  assert.ok(shapes(drawCard({ ...card, lead: 'What we say.' })) > shapes(drawCard(card)));
});
