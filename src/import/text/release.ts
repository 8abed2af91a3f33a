import { digest } from '../../lib/digest.ts';
import type { Media } from '../../model/release.ts';
import { readDate } from '../date.ts';
import { tidyLine } from '../decode.ts';
import { type Reading, refuse } from '../draft.ts';
import { withoutControl } from '../html/clean.ts';
import { escapeMarkdown } from '../markdownEscape.ts';
import type { Note } from '../note.ts';
import { isLeftover, readDateLine, readDateline, readMediaLine, readSignature } from './lines.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';

// A date stands right below the title; further down it is part of the text.
const HEAD_LINES = 4;
const DATE_HINT = 'Write it on a line of its own: 25.05.2021 | 16:17.';

/** What the site knows that helps to read a text. */
export interface TextSite {
  readonly timeZone: string;
  /** The text's language. */
  readonly lang: string;
  /** Names of the people in its vocabulary, in the text's language: those whose whole name the text has are its people. */
  readonly people: readonly string[];
}

/** Reads the plain text of a release as copied from a web page: title, date, paragraphs, media lines, who signs. */
export function readTextRelease(text: string, file: string, { timeZone, lang, people }: TextSite): Reading {
  const dates = { timeZone, lang, hint: DATE_HINT };
  const notes: Note[] = [];
  const clean = withoutControl(text);
  if (clean !== text)
    notes.push({ code: 'control-dropped', message: 'invisible control characters were taken out' });
  const all = splitParagraphs(clean).flatMap(splitHead);
  const [head, ...rest] = all;
  if (!head)
    return refuse(
      { file, line: 1 },
      'the file is empty',
      'Its first line is the title, its second the date.',
    );
  const dateAt = rest
    .slice(0, HEAD_LINES)
    .findIndex((paragraph) => readDateLine(paragraph.lines[0] ?? '') !== undefined);
  const datePart = rest[dateAt];
  const given = readDateLine(datePart?.lines[0] ?? '');
  if (!datePart || given === undefined) {
    return refuse({ file, line: rest[0]?.line ?? head.line }, 'there is no date below the title', DATE_HINT);
  }
  const date = readDate(given, dates);
  if (!date.ok) return refuse({ file, line: datePart.line }, date.fault.message, date.fault.hint);
  if (date.timeDropped)
    notes.push({ code: 'time-dropped', message: `${given} was read as the day ${date.day}` });

  const parts = sortParts([...rest.slice(0, dateAt), ...rest.slice(dateAt + 1)], notes);
  if (parts.body.length === 0) notes.push({ code: 'body-missing', message: 'there is no text' });
  const dateline = readDateline(parts.body[0]?.lines.join(' ') ?? '');
  const named = dateline && readDate(dateline.day.replace(/(\d)\. /, '$1 '), dates);
  if (dateline && named?.ok && named.day !== date.day) {
    notes.push({
      code: 'dateline-differs',
      message: `the dateline says ${dateline.day}, the date is ${date.day}`,
    });
  }
  const markdown = parts.body.map(({ lines }) => lines.map(escapeMarkdown).join('\n')).join('\n\n');
  return {
    ok: true,
    draft: {
      origin: { file, line: head.line },
      title: tidyLine(head.lines.join(' ')),
      date: date.text,
      day: date.day,
      ...(dateline && { dateline: dateline.place }),
      topics: [],
      people: people.filter((name) => hasName(clean, name)),
      organisations: [],
      media: parts.media,
      contacts: parts.contacts,
      sortKey: digest(clean),
      body: () => ({ markdown, notes: [] }),
      notes,
    },
  };
}

// A whole name only, whatever is folded between its words: a surname alone may be somebody else's.
function hasName(text: string, name: string): boolean {
  const flat = ` ${text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
  return flat.includes(
    ` ${name
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()} `,
  );
}

// A page copied without empty lines has title and date in one paragraph.
function splitHead(paragraph: Paragraph, index: number): readonly Paragraph[] {
  const at = paragraph.lines.findIndex((line) => readDateLine(line) !== undefined);
  if (index > 1 || at < 0 || paragraph.lines.length === 1) return [paragraph];
  const { lines, line } = paragraph;
  return [
    { lines: lines.slice(0, at), line },
    { lines: lines.slice(at, at + 1), line: line + at },
    { lines: lines.slice(at + 1), line: line + at + 1 },
  ].filter((part) => part.lines.length > 0);
}

function sortParts(paragraphs: readonly Paragraph[], notes: Note[]) {
  const media: Media[] = [];
  const body: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const text: string[] = [];
    for (const [index, line] of paragraph.lines.entries()) {
      const found = readMediaLine(line);
      if (found) media.push(found);
      else if (isLeftover(line))
        notes.push({
          code: 'leftover-dropped',
          message: `"${line}" in line ${paragraph.line + index} was taken out`,
        });
      else text.push(line);
    }
    if (text.length > 0) body.push({ lines: text, line: paragraph.line });
  }
  // A release of a single paragraph is its text, not its signature.
  const signature = body.length > 1 ? readSignature(body.at(-1)?.lines ?? []) : undefined;
  return { media, contacts: signature ? [signature] : [], body: signature ? body.slice(0, -1) : body };
}
