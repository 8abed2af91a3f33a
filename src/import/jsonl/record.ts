import { digest } from '../../lib/digest.ts';
import type { Moment } from '../../lib/moment.ts';
import { didYouMean } from '../../lib/nearest.ts';
import { toSlug } from '../../lib/slug.ts';
import { statedTime } from '../../lib/statedTime.ts';
import { type DateContext, readDate } from '../date.ts';
import { decodeUtf8, tidyLine } from '../decode.ts';
import { type DraftBody, type Origin, type Reading, refuse } from '../draft.ts';
import { plainText } from '../html/dom.ts';
import { absoluteUrl } from '../html/links.ts';
import { htmlToMarkdown } from '../html/toMarkdown.ts';
import { settleMarkdown } from '../markdown/toMarkdown.ts';
import { type Note, shorten } from '../note.ts';
import { readAliases, readNames } from './addresses.ts';
import { isNo } from './answer.ts';
import { guessForm } from './bodyForm.ts';
import { likelyField } from './fieldMap.ts';
import { readHeld } from './held.ts';
import { asOwnRecord, readOwnRecord } from './ownRecord.ts';
import { parseObject } from './parseObject.ts';
import { datesOf, type RecordContext } from './recordContext.ts';
import { RecordFields } from './recordFields.ts';
import { readChangeNotes, readWithdrawn } from './standing.ts';

/** Reads one line of JSON Lines as a release. */
export function readRecord(bytes: Uint8Array, origin: Origin, context: RecordContext): Reading {
  const line = decodeUtf8(bytes);
  if (line === undefined) return refuse(origin, 'the line is not UTF-8', 'Convert the file to UTF-8.');
  const record = parseObject(line);
  if (typeof record === 'string')
    return refuse(origin, record, 'Each line must be one JSON object: {"title": "…", "date": "…"}.');
  const own = asOwnRecord(record);
  return own
    ? readOwnRecord(own, origin, context)
    : readFields(record, origin, context, { digest: digest(line) });
}

/** What is known of a record that is not in its fields. */
export interface BesideFields {
  /** Equal for what is one item only. */
  readonly digest: string;
  /** Its date, where no field has one. */
  readonly date?: string;
  /** Its name in the old system, which ended its address where no field says that: its slug, where none is given. */
  readonly name?: string;
  /** What its language versions have alike, where no field says it. */
  readonly translation?: string;
  /** Kept among the drafts. */
  readonly isDraft?: boolean;
  /** Until when it is not for publication. */
  readonly embargo?: string;
  /** Its body. */
  readonly markdown?: string;
}

/** Reads the fields of a record as a release. */
export function readFields(
  record: Readonly<Record<string, unknown>>,
  origin: Origin,
  context: RecordContext,
  beside: BesideFields,
): Reading {
  const { map } = context;
  const dates = datesOf(context);
  const fields = new RecordFields(record, map);
  const notes: Note[] = [];
  const givenTitle = fields.text('title');
  const title = givenTitle === undefined ? '' : tidyLine(plainText(givenTitle));
  if (title === '') return missing(origin, 'title', map.fields.title, record);
  const givenDate = fields.text('date') ?? beside.date;
  if (givenDate === undefined) return missing(origin, 'date', map.fields.date, record);
  const date = readDate(givenDate, dates);
  if (!date.ok) return refuse(origin, date.fault.message, date.fault.hint);
  if (date.timeDropped)
    notes.push({ code: 'time-dropped', message: `${givenDate} was read as the day ${date.day}` });
  if (date.dayMoved)
    notes.push({
      code: 'day-moved',
      message: `${givenDate} is a time of ${date.day} in the site's time zone, so that is its day here`,
    });

  const givenSummary = fields.text('summary');
  const summary = givenSummary === undefined ? '' : tidyLine(plainText(givenSummary));
  if (changed(givenTitle, title) || changed(givenSummary, summary)) {
    notes.push({
      code: 'entity-decoded',
      message: `HTML in the title or the summary became text: "${title}"`,
    });
  }
  const optional = {
    ...(summary !== '' && { summary }),
    ...readReference(fields.text('reference'), notes),
    ...readUpdated(fields.text('updated'), date.moment, dates, notes),
    ...readSource(fields.text('source'), context.base, notes),
    ...readType(fields.text('type'), context, notes),
    ...readDateline(fields.text('dateline')),
  };
  const base = optional.source ?? context.base;
  const standing = { dates, base };
  const slug = fields.text('slug') ?? (optional.source === undefined ? beside.name : undefined);
  const translation = fields.text('translation') ?? beside.translation;
  const isDraft = beside.isDraft || fields.values('published').some(isNo);
  const drafts = [...fields.values('draft'), ...(isDraft ? [true] : [])];
  const embargoes = [...fields.values('embargo'), ...(beside.embargo === undefined ? [] : [beside.embargo])];
  const more = {
    ...readNames({ slug, translation, title }, date.day),
    ...readAliases(fields.list('aliases'), notes),
    ...readWithdrawn(fields.values('withdrawn'), standing, notes),
    ...readHeld(drafts, embargoes, dates, notes),
    updates: readChangeNotes('update', fields.values('updates'), standing, notes).filter(
      ({ date: at, note }) => {
        if (at !== date.text) return true;
        // A history begins with the publication itself; but much may come within a day.
        if (!date.moment.hasTime)
          notes.push({
            code: 'update-dropped',
            message: `the update ${shorten(note)} was left out: it is of the day of publication, as what is published first is`,
          });
        return false;
      },
    ),
    corrections: readChangeNotes('correction', fields.values('corrections'), standing, notes),
  };
  const id = fields.text('id');
  const body = beside.markdown?.trim() ? ofMarkdown(beside.markdown, base) : readBody(fields, base);
  return {
    ok: true,
    draft: {
      origin,
      title,
      date: date.text,
      day: date.day,
      ...optional,
      ...more,
      topics: fields.list('topics').map((label) => tidyLine(plainText(label))),
      people: fields.list('people').map((label) => tidyLine(plainText(label))),
      organisations: fields.list('organisations').map((label) => tidyLine(plainText(label))),
      media: [],
      contacts: [],
      sortKey: optional.source ?? id ?? beside.digest,
      body,
      notes,
      unread: fields.unread(),
    },
  };
}

function missing(
  origin: Origin,
  what: string,
  names: readonly string[],
  record: Readonly<Record<string, unknown>>,
): Reading {
  const likely = likelyField(names, Object.keys(record));
  const hint =
    likely === undefined
      ? `Its fields: ${Object.keys(record).join(', ').slice(0, 200)}. `
      : `Is it "${likely}"? `;
  return refuse(
    origin,
    `there is no ${what} (looked for ${names.join(', ')})`,
    `${hint}A field map says which field it is (--map FILE).`,
  );
}

function changed(given: string | undefined, read: string): boolean {
  return given !== undefined && tidyLine(given) !== read;
}

function readReference(given: string | undefined, notes: Note[]): { reference?: string } {
  if (given === undefined) return {};
  const reference = tidyLine(given).replace(/ ?- ?/g, '-');
  if (reference !== given.trim())
    notes.push({ code: 'reference-tidied', message: `the reference "${given}" is written ${reference}` });
  return { reference };
}

function readUpdated(
  given: string | undefined,
  published: Moment,
  dates: DateContext,
  notes: Note[],
): { updated?: string } {
  if (given === undefined) return {};
  const updated = readDate(given, dates);
  const fault = updated.ok ? whyNoChange(updated.moment, published) : updated.fault.message;
  if (updated.ok && fault === undefined) return { updated: updated.text };
  if (fault !== undefined && fault !== '')
    notes.push({ code: 'updated-dropped', message: `the date of change was left out: ${fault}` });
  return {};
}

/** Undefined for a change after publication; "" for one that says what the date says already. */
function whyNoChange(updated: Moment, published: Moment): string | undefined {
  const timed = updated.hasTime && published.hasTime;
  if (updated.day > published.day || (timed && updated.millis > published.millis)) return undefined;
  if (updated.hasTime === published.hasTime && updated.millis === published.millis) return '';
  if (timed || updated.day < published.day)
    return `${statedTime(updated)} lies before the release, ${statedTime(published)}`;
  return `${statedTime(updated)} is the day of the release, and only one of them has a time`;
}

// Jekyll's names of styles and its placeholders, and template code: the same for many pages.
const PATTERN = /^(?:date|pretty|ordinal|weekdate|none)$|(?:^|\/):[a-z_]|\{[{%]/;

function readSource(given: string | undefined, base: string | undefined, notes: Note[]): { source?: string } {
  if (given === undefined) return {};
  if (PATTERN.test(given)) {
    const message = `the source was left out: "${shorten(given)}" is a pattern of addresses, not one`;
    notes.push({ code: 'source-dropped', message });
    return {};
  }
  const result = absoluteUrl(given, base);
  if ('url' in result && /^https?:/i.test(result.url) && URL.canParse(result.url))
    return { source: new URL(result.url).href };
  notes.push({
    code: 'source-dropped',
    message: `the source was left out: ${'fault' in result ? result.fault : `${given} is no web address`}`,
  });
  return {};
}

function readType(
  given: string | undefined,
  { map, types }: RecordContext,
  notes: Note[],
): { type?: string } {
  if (given === undefined) return {};
  const type = map.types?.get(toSlug(given)) ?? types.find(given);
  if (type !== undefined) return type === 'release' ? {} : { type };
  const name = shorten(given);
  notes.push({
    code: 'type-dropped',
    message: `the type "${name}" was left out. ${didYouMean(given, types.keys)} A field map can say which it is: types: { ${JSON.stringify(name)}: release }`,
  });
  return {};
}

function readDateline(given: string | undefined): { dateline?: string } {
  const dateline = given === undefined ? '' : tidyLine(plainText(given));
  return dateline === '' ? {} : { dateline };
}

// Which field it is shows at once; it is converted when it is wanted.
function readBody(fields: RecordFields, base: string | undefined): () => DraftBody {
  const html = fields.text('html');
  if (html !== undefined) return () => htmlToMarkdown(html, base);
  const markdown = fields.text('markdown');
  if (markdown !== undefined) return ofMarkdown(markdown, base);
  const either = fields.text('body');
  if (either !== undefined) return () => readEither(either, base);
  return () => ({ markdown: '', notes: [{ code: 'body-missing', message: 'there is no text' }] });
}

function ofMarkdown(text: string, base: string | undefined): () => DraftBody {
  return () => settleMarkdown(text, base);
}

function readEither(text: string, base: string | undefined): DraftBody {
  const { form, doubtful } = guessForm(text);
  const body = form === 'HTML' ? htmlToMarkdown(text, base) : settleMarkdown(text, base);
  const message = `the body has HTML tags and text outside of them: it was taken for ${form}`;
  return doubtful ? { ...body, notes: [{ code: 'form-guessed', message }, ...body.notes] } : body;
}
