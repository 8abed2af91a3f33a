import { type CitedRelease, oneLine } from './citedRelease.ts';

/**
 * A RIS record (RefMan's format; a web page is `ELEC`). No `AU`: readers take a comma in it for the end of a surname,
 * and `PB` names the institution whole.
 */
export function ris({ title, kind, publisher, date, reference, url, lang }: CitedRelease): string {
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'ELEC'],
    ['TI', title],
    ['PB', publisher],
    ['PY', date.day.slice(0, 4)],
    ['DA', `${date.day.replaceAll('-', '/')}/`],
    ['M3', kind],
    ['M1', reference],
    ['UR', url],
    ['LA', lang],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}
