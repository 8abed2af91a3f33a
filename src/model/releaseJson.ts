/** A topic, person or organisation as `index.json` names it. */
export interface TermJson {
  readonly key: string;
  readonly label: string;
  /** Absolute. */
  readonly url: string;
  readonly sameAs?: readonly string[];
}

/** The `index.json` beside each release: what machines read, search included. All URLs are absolute. */
export interface ReleaseJson {
  readonly id: string;
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  readonly summary: string;
  /** ISO 8601 with the site's offset, or `YYYY-MM-DD` where only the day is known. */
  readonly date: string;
  readonly type: string;
  readonly dateline?: string;
  readonly reference?: string;
  readonly publisher?: { readonly name: string; readonly url?: string };
  readonly topics: readonly TermJson[];
  readonly people: readonly TermJson[];
  readonly organisations: readonly TermJson[];
  readonly image?: {
    readonly url: string;
    readonly alt: string;
    readonly caption?: string;
    readonly credit?: string;
  };
  readonly media: readonly { readonly type: string; readonly url: string; readonly title: string }[];
  readonly documents: readonly { readonly url: string; readonly title: string; readonly bytes?: number }[];
  readonly contacts: readonly {
    readonly name: string;
    readonly role?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly url?: string;
  }[];
  readonly updated?: string;
  readonly corrections: readonly { readonly date: string; readonly note: string }[];
  readonly withdrawn?: { readonly date?: string; readonly reason?: string; readonly replacement?: string };
  readonly related: readonly { readonly url: string; readonly title: string }[];
  readonly translations: readonly { readonly lang: string; readonly url: string }[];
  readonly source?: string;
  /** The body as HTML. */
  readonly html: string;
}
