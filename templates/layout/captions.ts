import { predictLength } from 'client-zip';
import { formatMoment } from '../../src/lib/formatMoment.ts';
import { oneLine } from '../../src/lib/oneLine.ts';
import type { KitPicture, PressKit } from '../../src/plan/mediaProps.ts';
import { stringsFor } from '../strings/index.ts';
import type { Strings } from '../strings/strings.ts';
import { releaseTitle } from './releaseTitle.ts';
import { typeName } from './typeName.ts';

/** With its byte order mark and these line ends, every text editor since Windows 95's shows all scripts right. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** The text file of a press kit that says what its pictures show, whose they are, and where they come from. */
export function captionsFile(kit: PressKit): { readonly name: string; readonly text: string } {
  const strings = stringsFor(kit.lang);
  const paragraphs = [...kit.pictures.map((picture) => pictureLines(picture, strings)), releaseLines(kit)];
  const text = paragraphs.map((lines) => lines.map((line) => line + LINE_END).join('')).join(LINE_END);
  return { name: 'captions.txt', text: BYTE_ORDER_MARK + text };
}

/** Bytes of a press kit's ZIP file. */
export function pressKitBytes(kit: PressKit): number {
  const { name, text } = captionsFile(kit);
  const pictures = kit.pictures.map((picture) => ({ name: picture.name, size: picture.bytes }));
  return Number(predictLength([{ name, input: text }, ...pictures]));
}

function pictureLines({ name, caption, alt, credit }: KitPicture, strings: Strings): readonly string[] {
  const { pressKit, release } = strings;
  return [
    name,
    ...(caption ? [`${pressKit.caption}: ${oneLine(caption)}`] : []),
    ...(alt ? [`${pressKit.alt}: ${oneLine(alt)}`] : []),
    ...(credit ? [release.credit(oneLine(credit))] : []),
  ];
}

function releaseLines(kit: PressKit): readonly string[] {
  const { lang, title, type, date, withdrawn, publisher, permalink, licence } = kit;
  const { release, pressKit } = stringsFor(lang);
  return [
    `${typeName(type, lang).label}: ${oneLine(releaseTitle(title, withdrawn, lang))}`,
    `${release.publisher}: ${publisher}`,
    `${release.published}: ${formatMoment(date, lang)}`,
    `${release.permalink}: ${permalink}`,
    ...(licence ? [`${pressKit.licence}: ${[licence.name, licence.url].filter(Boolean).join(', ')}`] : []),
  ];
}
