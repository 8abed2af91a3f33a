import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shiftDay } from '../src/lib/days.ts';

/** Keys that only one release may have, or that place it elsewhere. */
const OWN =
  /^(?:title|date|updated|slug|reference|source|aliases|embargo|draft|related|image|media):.*\n(?:[ \t-].*\n)*/gm;

/**
 * Adds a release to a site root: the text and terms of its `number`th newest in the default language (from 1), dated on
 * the day after the newest. Gives its file, relative to the root. Throws when there are too few.
 */
export function addRelease(root: string, number: number): string {
  const folder = 'content/releases';
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?:^|\/)\d{4}-\d{2}-\d{2}-[^./]*\.md$/.test(name) && !name.includes(ADDED))
    .sort((a, b) => (path.basename(a) < path.basename(b) ? 1 : -1));
  const [newest, model] = [names[0], names[number - 1]];
  if (newest === undefined || model === undefined)
    throw new Error(`${names.length} releases are too few to add to`);
  const day = shiftDay(path.basename(newest).slice(0, 10), 1);
  const [, matter = '', body = ''] =
    /^---\n(.*?\n)---\n(.*)$/s.exec(readFileSync(path.join(root, folder, model), 'utf8')) ?? [];
  const file = `${folder}/${path.posix.dirname(newest)}/${day}-${ADDED}-${number}.md`;
  const own = `title: One more release, the ${number}. of the benchmark\ndate: ${day} ${minuteOfDay(10 * 60 + number)}\n`;
  writeFileSync(path.join(root, file), `---\n${own}${matter.replace(OWN, '')}---\n${body}`);
  return file;
}

const ADDED = 'one-more-release';

/** `10:05` of 605. */
function minuteOfDay(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
