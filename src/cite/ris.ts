import { type CitedRelease, citedLine, citedName, deliveredNote } from './citedRelease.ts';

/**
 * A RIS record (RefMan's format; a web page is `ELEC`). Who spoke is the author: family name, given names and what ends
 * the name with commas between, or the whole name, which a reader's program keeps or takes apart. Else the publisher is, with a comma behind it, which
 * keeps an institution's name whole (EndNote's rule for corporate authors); one that has a comma within would be cut there.
 */
export function ris(release: CitedRelease): string {
  const { title, kind, author, publisher, date, reference, url, lang } = release;
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'ELEC'],
    ['AU', author ? citedName(author) : publisher.includes(',') ? undefined : `${publisher},`],
    ['TI', title],
    ['PB', publisher],
    ['PY', date.day.slice(0, 4)],
    ['DA', `${date.day.replaceAll('-', '/')}/`],
    ['M3', kind],
    ['M1', reference],
    // Its second date, Y2, is to programs the day on which a page was looked at.
    ['N1', deliveredNote(release)],
    ['UR', url],
    ['LA', lang],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${citedLine(value)}\r\n`]))
    .join('');
}
