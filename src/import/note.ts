/** What an import can do to an item short of refusing it, and how a summary calls it. */
export const NOTE_LABELS = {
  'words-differ': 'texts whose words changed on the way to markdown: compare them by hand',
  'name-numbered': 'file names numbered, as another release of that day has the same title',
  'versions-apart':
    'releases whose version in another language is of another day: neither links to the other',
  'slug-repeated': 'slugs left out, as another release of that day has the same one',
  'reference-repeated': 'references left out, as another release has the same one',
  'reference-tidied': 'references written without stray spaces',
  'time-dropped': 'times of day that are a midnight shifted by its offset: only the day kept',
  'day-moved': "dates that are of another day in the site's time zone than the day they are written with",
  'updated-dropped': 'dates of change left out: unreadable, or not after the release',
  'source-dropped': 'sources left out, as they are no web address',
  'type-dropped': 'unknown types left out',
  'held-back': 'releases that are not for publication now, as their source says',
  'withdrawn-unclear': 'withdrawn releases of which more is said than could be read',
  'withdrawn-undated': 'withdrawn releases without the date of that: readers of feeds do not learn of it',
  'update-dropped':
    'notes of updates left out, as they have no date or no note, or are of the very day of publication',
  'correction-dropped': 'corrections left out, as they have no date or no note',
  'alias-dropped': 'old addresses left out',
  'not-carried': 'pictures, documents, contacts or related releases left out: see which with --report FILE',
  'entity-decoded': 'HTML entities and tags in titles and summaries turned into text',
  'control-dropped': 'invisible control characters taken out',
  'script-dropped': 'scripts taken out',
  'picture-linked': 'pictures linked, not copied',
  'picture-dropped': 'decorative, embedded or unreachable pictures taken out',
  'embed-linked': 'embedded players turned into links',
  'link-absolute': 'links of the old site made absolute',
  'link-here': 'links to releases that are here too, which lead to them now',
  'link-dropped': 'links that lead nowhere turned into plain text',
  'digits-raised': 'raised or lowered digits written as such characters',
  'form-guessed':
    'bodies with tags and with text outside of them, taken for HTML or for markdown: look at some',
  'html-converted': 'markdown bodies with HTML in them, which became markdown too',
  'attributes-dropped': 'markdown bodies whose attribute lists ({: .class}) were taken out',
  'markup-shown': 'texts with tags, footnote marks or template code that the page shows as they are written',
  'markers-written': 'lists with letters or Roman numerals turned into paragraphs that begin with them',
  'table-unfolded': 'tables that only arranged a page turned into paragraphs',
  'preformatted-unfolded': 'preformatted texts with links turned into paragraphs: columns do not stay',
  'emphasis-dropped': 'texts that lost bold and italics, as markdown cannot express theirs',
  'leftover-dropped': 'leftovers of a web page taken out',
  'dateline-differs': 'datelines that name another day than the date',
  'body-missing': 'releases without a text',
} as const;

export type NoteCode = keyof typeof NOTE_LABELS;

/** One thing that an import changed in one item. */
export interface Note {
  readonly code: NoteCode;
  /** A sentence without a final stop. */
  readonly message: string;
}

/** What was given, in at most 100 characters, for a message. */
export function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
