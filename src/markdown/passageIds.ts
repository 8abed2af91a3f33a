import { withoutNoteMarks } from '../lib/noteMarkup.ts';
import { toSlug } from '../lib/slug.ts';
import { renderBody } from './render.ts';

/** The ids that a release's page has from its body. */
export interface PassageIds {
  readonly all: ReadonlySet<string>;
  readonly headings: readonly BodyHeading[];
}

/** The ids of a body's passages and headings, as the page of the site `origin` has them. */
export function passageIds(body: string, origin: string): PassageIds {
  const html = renderBody(body, { base: '/', origin, pictures: {} });
  // A quotation mark in the text is escaped: this is an attribute.
  const all = new Set([...html.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? []));
  return { all, headings: headingsOf(html) };
}

/** A heading of a body. */
export interface BodyHeading {
  readonly id: string;
  /** Its words, without the marks of footnotes. */
  readonly text: string;
  /** 2 for the highest. */
  readonly level: number;
}

/** The headings of a body's HTML, as `renderBody` gives it, that have an id. */
export function headingsOf(html: string): readonly BodyHeading[] {
  return [...html.matchAll(/<h([2-6]) id="([^"]+)">(.*?)<\/h[2-6]>/gs)].map(
    ([, level, id = '', inner = '']) => ({
      id,
      text: textOf(inner),
      level: Number(level),
    }),
  );
}

/** The id of the heading that a fragment means by its words: `what-is-new` → that of “What is new”. */
export function headingMeant({ headings }: PassageIds, fragment: string) {
  const wanted = toSlug(fragment);
  return wanted === '' ? undefined : headings.find(({ text }) => toSlug(text) === wanted);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function textOf(html: string): string {
  return withoutNoteMarks(html)
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name] ?? '');
}
