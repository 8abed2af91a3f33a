import sharp from 'sharp';
import type { Card } from '../../plan/cards.ts';
import { drawCard } from './drawCard.ts';

/** Draws a card as a PNG: few colours, for there is only text on it. Rejects with what libvips says. */
export function encodeCard(card: Card): Promise<Buffer> {
  return sharp(Buffer.from(drawCard(card)))
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 9, palette: true, colours: 64, dither: 0 })
    .toBuffer();
}
