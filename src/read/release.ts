import path from 'node:path';
import type { z } from 'zod';
import { compact } from '../lib/compact.ts';
import { cutText } from '../lib/cutText.ts';
import { digest } from '../lib/digest.ts';
import { pathOnSite } from '../lib/resolveUrl.ts';
import { decodePath } from '../lib/sitePath.ts';
import { toSlug } from '../lib/slug.ts';
import { type BodyLink, bodyLinks } from '../markdown/links.ts';
import { beginsWith, firstParagraph } from '../markdown/text.ts';
import type { Problem } from '../model/problem.ts';
import type { ChangeNote, LocalLink, Media, RefusedRelease, Release } from '../model/release.ts';
import { type Site, TERM_KINDS } from '../model/site.ts';
import { type AttachmentUse, findAttachments } from './attachments.ts';
import { bodyFaults, unwrittenText } from './bodyFaults.ts';
import { bodyUses } from './bodyUses.ts';
import { saysDraft } from './draft.ts';
import { languageFault, parseFileName } from './fileName.ts';
import { type KeyPath, type Position, readFrontMatter } from './frontMatter.ts';
import { textFaults } from './htmlFaults.ts';
import { describeIssues } from './issues.ts';
import { kitFaults } from './kitFaults.ts';
import type { ReleaseFields, releaseSchema, SoundFields } from './releaseSchema.ts';
import { readTextFile } from './textFile.ts';

/** In characters; what a search engine or a feed reader shows of it. */
export const SUMMARY_LENGTH = 240;

export interface ReleaseReading {
  /** Undefined when an error keeps it from being built. */
  readonly release: Release | undefined;
  /** What such a release names all the same, as far as it could be read. */
  readonly refused?: RefusedRelease;
  readonly problems: readonly Problem[];
  /** It says of itself that it is a draft, which can be told of many that cannot be built too. */
  readonly draft: boolean;
}

/** Reads one release; `file` is relative to `root`. Never throws on content. */
export async function readRelease(
  root: string,
  file: string,
  site: Site,
  schema: ReturnType<typeof releaseSchema>,
): Promise<ReleaseReading> {
  const source = readTextFile(root, file);
  if (!source.ok) return { release: undefined, problems: [source.problem], draft: false };
  const matter = readFrontMatter(source.text);
  if (!matter.ok) {
    const problem: Problem = { severity: 'error', file, ...matter.fault };
    return { release: undefined, problems: [problem], draft: saysDraft(source.text) };
  }
  const draft = matter.data.draft === true;

  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], code: string, message: string, hint: string, at: Position) =>
    problems.push({ severity, code, message, hint, file, ...at });
  const name = parseFileName(path.basename(file), site.languages);
  const unknown = languageFault(name);
  if (unknown) report('error', unknown.code, unknown.message, unknown.hint, START);

  for (const { severity, code, message, hint, line, column } of matter.faults)
    report(severity, code, message, hint, { line, column });
  for (const { key, effect, hint } of UNFINISHED) {
    if (matter.data[key] !== null) continue;
    report('error', 'value-empty', `${key} is left empty, which ${effect}`, hint, matter.locate([key]));
  }
  const isGiven = (key: string) => (matter.data[key] ?? null) !== null;
  const parsed = parseFields(schema, matter.data);
  if (!parsed.ok) problems.push(...describeIssues(parsed.error, file, matter, schema));
  // One wrong field hides nothing of the others.
  const sound: SoundFields = parsed.fields;
  const slug = sound.slug === undefined ? name.slug : toSlug(sound.slug);
  if (slug === '' && (sound.slug !== undefined || !isGiven('slug'))) {
    report(
      'error',
      'slug-empty',
      'the release has no slug',
      'Give the file a name after its date, or set slug.',
      sound.slug === undefined ? START : matter.locate(['slug']),
    );
  }
  if (name.day !== undefined && sound.date && name.day !== sound.date.day) {
    const message = `the file name says ${name.day}, the date says ${sound.date.day}`;
    report('warning', 'date-mismatch', message, 'The page goes by the date.', matter.locate(['date']));
  }
  if (sound.withdrawn && !sound.withdrawn.date) {
    const message =
      'the withdrawal has no date: feeds, sitemaps and the data give no new time for it, so who has the release already does not learn of it';
    const hint = 'Write the day into it: date: 2021-06-01.';
    report('warning', 'withdrawal-undated', message, hint, matter.locate(['withdrawn']));
  }
  if (!isGiven('slug') && sound.date && name.misspeltDay) {
    const message =
      'the file name begins with a date that is not read as one, and becomes a part of the address';
    const hint = `Write ${sound.date.day}- before the rest of the name.`;
    report('warning', 'name-date', message, hint, START);
  }

  for (const { severity, code, message, hint, line, column } of textFaults(sound, matter.locate))
    report(severity, code, message, hint, { line, column });

  const { body, bodyLine } = matter;
  const linksInBody = bodyLinks(body, site.url);
  const isDraft = (matter.data.draft ?? false) !== false;
  const faults = [
    ...bodyFaults(body, linksInBody, site.url, 'release'),
    ...(isDraft ? [] : unwrittenText(body, site.languages)),
  ];
  for (const { severity, code, message, hint, line, column } of faults)
    report(severity, code, message, hint, { line: bodyLine + line, column });
  if (body.trim() === '' && !isDraft && !CARRIERS.some(isGiven)) {
    const hint = 'Write it below the front matter.';
    report('warning', 'body-empty', 'the release has no text', hint, { line: bodyLine, column: 1 });
  }

  const folder = `${path.posix.dirname(file)}/${name.id}`;
  const links = linksInBody.map((link) => ({ ...link, line: bodyLine + link.line }));
  const uses = attachmentUses(sound, links);
  const found = await findAttachments(root, folder, name.spelling, uses);
  for (const { use, code, message, hint } of [
    ...found.faults,
    ...kitFaults(found.attachments, uses, folder),
  ]) {
    report('error', code, message, hint, 'path' in use.at ? matter.locate(use.at.path) : use.at);
  }
  const named = { ...namedIn(sound), id: name.id, file };
  const type = sound.type ?? 'release';
  // As a browser shows them or as it copies them, escaped: both mean one address.
  const aliases = unique(sound.aliases?.map(decodePath));
  // Of one whose day, slug or lists are wrong it is not known where it would answer.
  const placeIn = (): Pick<RefusedRelease, 'place'> =>
    sound.date && slug !== '' && PLACING.every((key) => sound[key] !== undefined || !isGiven(key))
      ? { place: { lang: name.lang, date: sound.date, slug, type, aliases } }
      : {};
  const onSite = links.flatMap(({ target, line, column }): readonly LocalLink[] =>
    target.startsWith('#') || pathOnSite(target, site.url) !== undefined ? [{ target, line, column }] : [],
  );
  if (!parsed.ok || problems.some(({ severity }) => severity === 'error'))
    return { release: undefined, refused: { ...named, type, links: onSite, ...placeIn() }, problems, draft };

  const { fields } = parsed;
  const facts = {
    ...compact({
      ...fields,
      image: fields.image && { ...fields.image, src: fileName(fields.image.src) },
      updated: newest([fields.updated, named.updates[0]?.date, named.corrections[0]?.date]),
      media: undefined,
      id: undefined,
      statedId: fields.id,
      standfirst: standfirstOf(fields.summary, body),
    }),
    ...named,
    lang: name.lang,
    slug,
    summary: fields.summary ?? (cutText(firstParagraph(body), SUMMARY_LENGTH) || fields.title),
    type,
    draft,
    aliases,
    attachments: found.attachments,
  };
  const release: Release = {
    ...facts,
    links: onSite,
    bodyLine,
    digest: source.digest,
    facts: digest(JSON.stringify(facts)),
  };
  return { release, problems, draft };
}

/** Keys that hold a release back or take it back: left empty, they are no key not given, but one not finished. */
const UNFINISHED = [
  {
    key: 'draft',
    effect: 'holds nothing back',
    hint: 'Write draft: true to hold the release back, or remove the line to publish it.',
  },
  {
    key: 'embargo',
    effect: 'holds nothing back',
    hint: 'Write the moment, such as 2021-05-25 18:00, or remove the line to publish the release.',
  },
  {
    key: 'withdrawn',
    effect: 'withdraws nothing',
    hint: 'Write date and reason below it, or remove the line to let the release stand.',
  },
] as const;

const START: Position = { line: 1, column: 1 };

/** Keys that decide on which pages a release is, besides its date. */
const PLACING = ['slug', 'type', 'aliases', 'corrections', 'withdrawn', ...TERM_KINDS] as const;

/** Keys that make a release without a text: what it shows, or that it was taken back. */
const CARRIERS = ['image', 'media', 'withdrawn'];

/** The fields of a release; of one that has wrong ones, those that are not. */
type Fields =
  | { readonly ok: true; readonly fields: ReleaseFields }
  | { readonly ok: false; readonly fields: SoundFields; readonly error: z.ZodError };

function parseFields(
  schema: ReturnType<typeof releaseSchema>,
  data: Readonly<Record<string, unknown>>,
): Fields {
  // A key left empty, as `communique new` writes them, is a key not given.
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
  const whole = schema.safeParse(given, { reportInput: true });
  if (whole.success) return { ok: true, fields: whole.data };
  const wrong = new Set(
    whole.error.issues.flatMap((issue): readonly PropertyKey[] =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : issue.path.slice(0, 1),
    ),
  );
  const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key)));
  const { data: fields = {} } = schema.partial().safeParse(rest);
  return { ok: false, fields, error: whole.error };
}

function namedIn(fields: SoundFields) {
  return {
    topics: unique(fields.topics),
    // On the page of who spoke, too.
    people: unique([...(fields.people ?? []), ...(fields.speech ? [fields.speech.speaker] : [])]),
    ...(fields.speech && { speech: fields.speech }),
    organisations: unique(fields.organisations),
    media: (fields.media ?? []).map(withFileName),
    contacts: fields.contacts ?? [],
    updates: newestFirst(fields.updates),
    corrections: newestFirst(fields.corrections),
    ...(fields.withdrawn && { withdrawn: fields.withdrawn }),
    related: unique(fields.related).map((id) => id.normalize('NFC').replace(/\.md$/i, '')),
  };
}

function attachmentUses(fields: SoundFields, links: readonly BodyLink[]): readonly AttachmentUse[] {
  const use = (source: string, picture: boolean, at: KeyPath): AttachmentUse => ({
    name: fileName(source),
    picture,
    at: { path: at },
  });
  const image = fields.image ? [use(fields.image.src, true, ['image', 'src'])] : [];
  const documents = (fields.media ?? []).flatMap((media, index) =>
    media.type === 'document' && media.src !== undefined
      ? [use(media.src, false, ['media', index, 'src'])]
      : [],
  );
  return [...image, ...documents, ...bodyUses(links)];
}

/** Front matter names a file as the disk does; only a body, whose links are addresses, escapes it. */
function fileName(source: string): string {
  return source.normalize('NFC').replace(/^\.\//, '');
}

function withFileName(media: Media): Media {
  return media.type === 'document' && media.src !== undefined
    ? { ...media, src: fileName(media.src) }
    : media;
}

/** A summary that the body does not begin with: an importer may have taken it from there, cut. */
function standfirstOf(summary: string | undefined, body: string): string | undefined {
  if (summary === undefined) return undefined;
  const start = summary.replace(/(?:…|\.\.\.)$/, '').trim();
  return start === '' || beginsWith(body, start) ? undefined : summary;
}

function newestFirst(notes: readonly ChangeNote[] = []): readonly ChangeNote[] {
  return [...notes].sort((a, b) => b.date.millis - a.date.millis);
}

function newest(moments: readonly (Release['updated'] | undefined)[]) {
  return moments.filter((moment) => moment !== undefined).sort((a, b) => b.millis - a.millis)[0];
}

function unique(list: readonly string[] | undefined): readonly string[] {
  return [...new Set(list)];
}
