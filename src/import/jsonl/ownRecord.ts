import { decodePath } from '../../lib/sitePath.ts';
import { toSlug } from '../../lib/slug.ts';
import { SPEECH_TEXTS } from '../../model/release.ts';
import { type ReleaseJson, releaseJsonSchema } from '../../model/releaseJson.ts';
import { key as termKey } from '../../read/fields.ts';
import { readStated } from '../date.ts';
import { type DraftTerm, type Origin, type Reading, refuse } from '../draft.ts';
import { htmlToMarkdown } from '../html/toMarkdown.ts';
import type { Note } from '../note.ts';
import { ownBody } from './ownBody.ts';
import type { RecordContext } from './recordContext.ts';

/** The record as a line of a site's own `releases.jsonl` or its `index.json`; undefined for any other. */
export function asOwnRecord(record: Readonly<Record<string, unknown>>): ReleaseJson | undefined {
  if (!String(record.$schema).endsWith('/schemas/release.json')) return undefined;
  const result = releaseJsonSchema.safeParse(record);
  return result.success ? result.data : undefined;
}

/** Reads what another site, or this one, published of a release: nothing in it has to be guessed. */
export function readOwnRecord(release: ReleaseJson, origin: Origin, context: RecordContext): Reading {
  const { timeZone, lang, siteUrls = [] } = context;
  if (lang !== undefined && release.lang !== lang)
    return refuse(
      origin,
      `its language is ${release.lang}, not ${lang}`,
      `Import it with --lang ${release.lang}.`,
    );
  const date = readStated(release.date, timeZone);
  if (!date.ok) return refuse(origin, date.fault.message, date.fault.hint);
  const notes: Note[] = [];
  const moment = (text: string) => {
    const reading = readStated(text, timeZone);
    return reading.ok ? reading.text : text;
  };
  const { title, summary, speech, dateline, reference, withdrawn } = release;
  const speechText = SPEECH_TEXTS.find((known) => known === speech?.text);
  const type = typeOf(release, context, notes);
  const changeNote = ({ date: at, note }: ReleaseJson['corrections'][number]) => ({ date: moment(at), note });
  const noted = [release.updates?.[0], release.corrections[0]].map((newest) => newest?.date);
  const isOfThisSite = siteUrls.some((url) => release.url.startsWith(`${url}/`));
  const source = release.source ?? (isOfThisSite ? undefined : release.url);
  noteLeft(release, notes);
  return {
    ok: true,
    draft: {
      origin,
      title,
      date: date.text,
      day: date.day,
      ...namesOf(release, notes),
      // Of a release without paragraphs the title stands in for it.
      ...(summary !== '' && summary !== title && { summary }),
      ...(type !== 'release' && { type }),
      ...(speech && {
        speech: {
          speaker: toTerm(speech.speaker),
          ...(speech.delivered !== undefined && { delivered: moment(speech.delivered) }),
          ...(speechText && { text: speechText }),
        },
      }),
      ...(dateline !== undefined && { dateline }),
      ...(reference !== undefined && { reference }),
      // The newest note is a change already.
      ...(release.updated !== undefined &&
        !noted.includes(release.updated) && { updated: moment(release.updated) }),
      ...(release.updates && { updates: release.updates.map(changeNote) }),
      corrections: release.corrections.map(changeNote),
      ...(withdrawn && {
        withdrawn: { ...withdrawn, ...(withdrawn.date !== undefined && { date: moment(withdrawn.date) }) },
      }),
      ...(source !== undefined && { source }),
      topics: release.topics.map(toTerm),
      people: release.people.map(toTerm),
      organisations: release.organisations.map(toTerm),
      media: release.media.flatMap(({ type: kind, url, title: name }) => {
        const known = (['photos', 'video', 'audio', 'link'] as const).find((one) => one === kind);
        return known === undefined ? [] : [{ type: known, url, ...(name !== '' && { title: name }) }];
      }),
      contacts: [],
      sortKey: release.url,
      body: () =>
        isOfThisSite
          ? ownBody(release.html, release.url)
          : htmlToMarkdown(release.html, release.url, 'tables'),
      notes,
    },
  };
}

/** `id` is the file's name, by which language versions find each other; the address has the slug. */
function namesOf({ id, url }: ReleaseJson, notes: Note[]): { name?: string; slug?: string } {
  const slug = toSlug(
    decodePath(URL.canParse(url) ? new URL(url).pathname : '')
      .split('/')
      .at(-2) ?? '',
  );
  const name = id.normalize('NFC');
  // It comes from a file that anyone may have written, and must not lead out of the folder.
  if (!/^[\p{L}\p{N}][^/\\\p{Cc}]*$/u.test(name) || Buffer.byteLength(name) > 230 || toSlug(name) === '') {
    notes.push({ code: 'not-carried', message: `the id "${id.slice(0, 60)}" is no name for a file` });
    return slug === '' ? {} : { slug };
  }
  const usual = toSlug(name.replace(/^\d{4}-\d{2}-\d{2}-/, ''));
  return slug === '' || slug === usual ? { name } : { name, slug };
}

function toTerm({ key, label }: ReleaseJson['topics'][number]): DraftTerm {
  return termKey.safeParse(key).success ? { key, label } : label;
}

/** Its type here; of one that this site does not have, what it was treated as where it comes from. */
function typeOf({ type, typeLabel, typeLike }: ReleaseJson, { types }: RecordContext, notes: Note[]): string {
  if (types.keys.includes(type)) return type;
  const like = types.keys.find((known) => known === typeLike) ?? 'release';
  const name = typeLabel === undefined ? '' : ` (${typeLabel})`;
  const message = `the type ${type}${name} became ${like}: to keep it, add it to content/types.yaml and import again`;
  notes.push({ code: 'type-dropped', message });
  return like;
}

function noteLeft({ image, documents, contacts, pressKit, related }: ReleaseJson, notes: Note[]): void {
  const left = (what: string, which: string) =>
    notes.push({ code: 'not-carried', message: `${what} was left out: ${which}` });
  if (image) left('the picture', image.url);
  for (const { url } of documents) left('a document', url);
  for (const { name, email } of contacts) left('a contact', email === undefined ? name : `${name}, ${email}`);
  if (pressKit) left('the press kit', pressKit.url);
  for (const { url } of related) left('a related release', url);
}
