import type { ReleaseJson } from '../model/releaseJson.ts';

type Column = readonly [name: string, cell: (release: ReleaseJson) => string | undefined];

/** In this order; columns may be added at the end. The bodies are in the other formats: a spreadsheet's cell is too small for them. */
const COLUMNS: readonly Column[] = [
  ['url', ({ url }) => url],
  ['id', ({ id }) => id],
  ['lang', ({ lang }) => lang],
  ['date', ({ date }) => date],
  ['type', ({ type }) => type],
  ['title', ({ title }) => title],
  ['summary', ({ summary }) => summary],
  ['dateline', ({ dateline }) => dateline],
  ['reference', ({ reference }) => reference],
  ['topics', ({ topics }) => list(topics.map(({ label }) => label))],
  ['people', ({ people }) => list(people.map(({ label }) => label))],
  ['organisations', ({ organisations }) => list(organisations.map(({ label }) => label))],
  ['updated', ({ updated }) => updated],
  ['corrections', ({ corrections }) => String(corrections.length)],
  ['withdrawn', ({ withdrawn }) => withdrawn && (withdrawn.date ?? 'yes')],
  ['replacement', ({ withdrawn }) => withdrawn?.replacement],
  ['translations', ({ translations }) => list(translations.map(({ url }) => url))],
  ['source', ({ source }) => source],
  ['speaker', ({ speech }) => speech?.speaker.label],
  ['updates', ({ updates = [] }) => String(updates.length)],
  ['typeLabel', ({ typeLabel }) => typeLabel],
];

/** The header row (RFC 4180, section 2), its line end included. */
export const CSV_HEADER = row(COLUMNS.map(([name]) => name));

/** One release as a record, its line end included. */
export function csvRecord(release: ReleaseJson): string {
  return row(COLUMNS.map(([, cell]) => guard(cell(release) ?? '')));
}

function row(cells: readonly string[]): string {
  return `${cells.map(quote).join()}\r\n`;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A spreadsheet takes a cell that begins so for a formula, quoted or not (OWASP, "CSV injection"), and titles come
 * from imported pages too. The apostrophe is the price; JSON Lines has the text as it is.
 */
function guard(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function list(texts: readonly string[]): string {
  return texts.join('; ');
}
