import { isRecord } from '../../read/frontMatter.ts';
import { type DateContext, readDate } from '../date.ts';
import { tidyLine } from '../decode.ts';
import type { DraftChangeNote, DraftWithdrawal } from '../draft.ts';
import { findAll, parseHtml, spacedText } from '../html/dom.ts';
import { absoluteUrl } from '../html/links.ts';
import { type Note, shorten } from '../note.ts';
import { isNo, isYes } from './answer.ts';

/** How the dates of a record are read, and against what its links. */
export interface StandingContext {
  readonly dates: DateContext;
  readonly base: string | undefined;
}

/** Whether a release was withdrawn: whichever value says so is heeded, and a note says what of it could not be read. */
export function readWithdrawn(
  values: readonly unknown[],
  context: StandingContext,
  notes: Note[],
): { withdrawn?: DraftWithdrawal } {
  // An object says more than a mere `true` beside it.
  const value = values.find(isRecord) ?? values.find((one) => !isNo(one));
  if (value === undefined) return {};
  if (typeof value === 'string' && !isYes(value)) {
    const date = readDate(value, context.dates);
    return { withdrawn: date.ok ? { date: date.text } : reasonOf(value, notes) };
  }
  if (isRecord(value) && Object.values(value).every((part) => !part)) return {};
  if (!isRecord(value)) {
    if (!isYes(value)) notes.push(unclear(`"${shorten(JSON.stringify(value))}" says no more than that`));
    return { withdrawn: {} };
  }
  const given = { date: firstText(value, DATES), reason: firstText(value, REASONS) };
  if (given.date === undefined && given.reason === undefined)
    notes.push(unclear('neither when nor why could be read'));
  const date = given.date === undefined ? undefined : readDate(given.date, context.dates);
  if (date?.ok === false) notes.push(unclear(`its date was left out: ${date.fault.message}`));
  return {
    withdrawn: {
      ...(date?.ok && { date: date.text }),
      ...(given.reason !== undefined && reasonOf(given.reason, notes)),
      ...replacementOf(firstText(value, REPLACEMENTS), context.base, notes),
    },
  };
}

const DATES = ['date', 'withdrawn_at', 'withdrawnAt', 'at'];
const REASONS = ['reason', 'explanation', 'note', 'message', 'text'];
const REPLACEMENTS = ['replacement', 'replaced_by', 'replacedBy', 'url'];

function reasonOf(html: string, notes: Note[]): { reason?: string } {
  const isHtml = /<\/?[a-z]/i.test(html);
  const body = isHtml ? parseHtml(html) : undefined;
  for (const link of body === undefined ? [] : findAll(body, 'a')) {
    const href = link.getAttribute('href');
    if (href !== null && href !== (link.textContent ?? '').trim())
      notes.push({
        code: 'link-dropped',
        message: `the link "${shorten((link.textContent ?? '').trim())}" in the reason for withdrawing became plain text: ${href}`,
      });
  }
  const reason = tidyLine(body === undefined ? html : spacedText(body)).replace(/ (?=[.,;:!?)])/g, '');
  return reason === '' ? {} : { reason };
}

function replacementOf(
  given: string | undefined,
  base: string | undefined,
  notes: Note[],
): { replacement?: string } {
  if (given === undefined) return {};
  const result = absoluteUrl(given, base);
  if ('url' in result && /^https?:/i.test(result.url)) return { replacement: result.url };
  notes.push(unclear(`what replaces it was left out: ${'fault' in result ? result.fault : given}`));
  return {};
}

function unclear(message: string): Note {
  return { code: 'withdrawn-unclear', message: `the release is withdrawn; ${message}` };
}

/** Updates or corrections with a date and a note each; a note of the report has the others. */
export function readChangeNotes(
  what: 'update' | 'correction',
  values: readonly unknown[],
  context: StandingContext,
  notes: Note[],
): readonly DraftChangeNote[] {
  return values.flat().flatMap((item: unknown): readonly DraftChangeNote[] => {
    const given = isRecord(item) ? firstText(item, ['date', 'at', 'public_timestamp']) : undefined;
    const text = isRecord(item) ? firstText(item, ['note', 'text', 'reason', 'message']) : undefined;
    const date = given === undefined ? undefined : readDate(given, context.dates);
    const { reason: note } = text === undefined ? {} : reasonOf(text, notes);
    if (date?.ok && note !== undefined) return [{ date: date.text, note }];
    const why = date?.ok === false ? date.fault.message : 'it needs a date and a note';
    notes.push({
      code: `${what}-dropped`,
      message: `the ${what} ${shorten(JSON.stringify(item))} was left out: ${why}`,
    });
    return [];
  });
}

function firstText(record: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  return names
    .map((name) => record[name])
    .map((value) => (typeof value === 'number' ? String(value) : value))
    .find((value): value is string => typeof value === 'string' && value.trim() !== '');
}
