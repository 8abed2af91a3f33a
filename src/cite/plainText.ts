import { formatDay } from '../lib/formatMoment.ts';
import { commaOf } from '../lib/language.ts';
import { type CitedRelease, citedLine, citedName, deliveredNote } from './citedRelease.ts';

/** "Communication Unit: Title. Press release 2021-41 (25 May 2021). https://…", in an order that suits any language. */
export function plainText(release: CitedRelease): string {
  const { title, kind, author, publisher, date, reference, url, lang } = release;
  const end = /[.!?…؟。]$/u.test(title.trim()) ? '' : '.';
  const what = reference === undefined ? kind : `${kind} ${reference}`;
  const issued = author === undefined ? what : `${what}${commaOf(lang)} ${publisher}`;
  const day = formatDay(date.day, lang);
  const note = deliveredNote(release);
  // A Russian or Croatian day ends in a stop of its own.
  const given = note === undefined ? '' : `${note.replace(/\.$/, '')}. `;
  return citedLine(
    `${author ? citedName({ name: author.name }) : publisher}: ${title}${end} ${issued} (${day}). ${given}${url}`,
  );
}
