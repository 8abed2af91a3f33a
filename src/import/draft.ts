import type { Media, Speech } from '../model/release.ts';
import type { Contact } from '../model/site.ts';
import type { Note } from './note.ts';

/** The place in the source that an item comes from. */
export interface Origin {
  /** As the person named it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, where it is known. */
  readonly column?: number;
}

/** An origin for messages: `posts/a.md:3:7`. */
export function placeOfOrigin({ file, line, column }: Origin): string {
  return `${file}:${line}${column === undefined ? '' : `:${column}`}`;
}

/** A body in markdown and what was changed to get it there. */
export interface DraftBody {
  readonly markdown: string;
  readonly notes: readonly Note[];
}

/** A topic, person or organisation by its name or, where its key is known too, by both. */
export type DraftTerm = string | { readonly key: string; readonly label: string };

/** A correction or an update; dates as front matter writes them. */
export interface DraftChangeNote {
  readonly date: string;
  readonly note: string;
}

/** When a speech was delivered, as front matter writes it, and what its text is. */
export interface DraftSpeech {
  readonly delivered?: string;
  readonly text?: Speech['text'];
}

/** What is known of a release's withdrawal. */
export interface DraftWithdrawal {
  readonly date?: string;
  readonly reason?: string;
  readonly replacement?: string;
}

/** A release as read from another format; terms and contacts still by their names. */
export interface Draft {
  readonly origin: Origin;
  /** One of the site's languages, where the source tells it; else that of the import. */
  readonly lang?: string;
  readonly title: string;
  /** As front matter writes it. */
  readonly date: string;
  /** The date's day in the site's zone, `YYYY-MM-DD`. */
  readonly day: string;
  readonly summary?: string;
  /** A key of the site's types. */
  readonly type?: string;
  readonly speech?: { readonly speaker: DraftTerm } & DraftSpeech;
  readonly dateline?: string;
  readonly reference?: string;
  readonly updated?: string;
  /** Absolute URL. */
  readonly source?: string;
  /** The name of its file without language and `.md`, where the source knows it: `2021-05-25-nato-summit`. */
  readonly name?: string;
  /** Where it is not that of the file's name. */
  readonly slug?: string;
  /** What its language versions have alike: the slug of their files' names. */
  readonly version?: string;
  /** Not for publication. */
  readonly held?: true;
  /** Not for publication before; as front matter writes it. */
  readonly embargo?: string;
  readonly updates?: readonly DraftChangeNote[];
  readonly corrections?: readonly DraftChangeNote[];
  readonly withdrawn?: DraftWithdrawal;
  readonly aliases?: readonly string[];
  readonly topics: readonly DraftTerm[];
  readonly people: readonly DraftTerm[];
  readonly organisations: readonly DraftTerm[];
  readonly media: readonly Media[];
  readonly contacts: readonly (Contact & { readonly name: string })[];
  /** Orders items of one day and title, whatever their order in the source; equal only for what is one item. */
  readonly sortKey: string;
  /** The body is converted when it is wanted: the first of the two passes does without. */
  readonly body: () => DraftBody;
  readonly notes: readonly Note[];
  /** The names of the source's fields that have a value and were not read. */
  readonly unread?: readonly string[];
}

/** What a term is called. */
export function labelOf(term: DraftTerm): string {
  return typeof term === 'string' ? term : term.label;
}

/** The names in a draft for which a site has keys. */
export type DraftTerms = Pick<Draft, 'topics' | 'people' | 'organisations' | 'contacts'>;

/** An item that cannot be taken. */
export interface Refusal {
  readonly origin: Origin;
  readonly message: string;
  readonly hint: string;
}

export type Reading =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly refusal: Refusal };

/** Why something of a source is passed over, and how a summary calls it. */
export const ASIDE_LABELS = {
  undated: 'no date in the front matter, nor before the name of the file or its folder',
  index: 'index files of a section (_index.md)',
  template: 'files of templates',
  language: 'in another language than is imported',
  format: 'no markdown (HTML, MDX and others): convert them first',
} as const;

/** What a source holds beside its items: told, that nothing is lost unseen, but no failure. */
export interface Aside {
  readonly origin: Origin;
  readonly code: keyof typeof ASIDE_LABELS;
  /** A sentence without a final stop. */
  readonly message: string;
}

export type Found = Reading | { readonly ok: false; readonly aside: Aside };

/** Something to import from; it is read twice, so that names do not depend on the order of items. */
export interface ImportSource {
  read(): AsyncIterable<Found>;
}

/** Shorthand for a reading that failed. */
export function refuse(origin: Origin, message: string, hint = ''): Reading {
  return { ok: false, refusal: { origin, message, hint } };
}
