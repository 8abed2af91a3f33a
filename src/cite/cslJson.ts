import { type CitedRelease, citedName, datePartsOf } from './citedRelease.ts';

/** CSL-JSON (CSL 1.0.2's `csl-data.json`): a list of the one item. */
export function cslJson({
  title,
  kind,
  author,
  publisher,
  date,
  delivered,
  reference,
  url,
  lang,
}: CitedRelease): string {
  return JSON.stringify([
    {
      id: url,
      type: 'webpage',
      title,
      genre: kind,
      author: [author?.parts ?? { literal: author ? citedName(author) : publisher }],
      publisher,
      issued: { 'date-parts': [datePartsOf(date)] },
      'event-date': delivered && { 'date-parts': [datePartsOf(delivered.date)] },
      number: reference,
      URL: url,
      language: lang,
    },
  ]);
}
