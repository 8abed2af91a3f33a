import type { Direction } from './site.ts';

/** What the script that copies quotations knows of a release; its page carries it as JSON. Plain text in the page's language. */
export interface Quotable {
  readonly lang: string;
  readonly dir: Direction;
  /** Absolute, percent-encoded. */
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  /** Names of those whom the release names. */
  readonly people: readonly string[];
  /** Who gave the speech, where it is one. */
  readonly speaker?: string;
  /** Set where it names any. */
  readonly speech?: SpeechWords;
  readonly words: QuoteWords;
}

/** What the script says and how it writes, in one language. */
export interface QuoteWords {
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
  /** Opening and closing mark, then those of a quotation within a quotation; with the space within, where the language sets one. */
  readonly marks: readonly [open: string, close: string, innerOpen: string, innerClose: string];
  /** `{quote} — {speaker}, in {title}, {publisher}, {date}, {url}` */
  readonly spoken: string;
  /** The same where no speaker is known. */
  readonly written: string;
}

/** How a language says who spoke, as sources of regular expressions (flag u). */
export interface SpeechWords {
  /** Verbs of speech, in the forms that have one speaker: `said|added`. */
  readonly verbs: string;
  /** An office between verb and name, its last space included: `Minister of Culture `. It must not match what makes somebody else the speaker ("an adviser of"). */
  readonly office: string;
}
