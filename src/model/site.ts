import type { BuiltInType } from './releaseType.ts';

/** One text for all languages, or one for each. */
export type Localized = string | Readonly<Record<string, string>>;

export type Direction = 'ltr' | 'rtl';

/** The attributes of a text that is not in the language of its page (WCAG 3.1.2). */
export interface Apart {
  /** BCP 47 */
  readonly lang: string;
  readonly dir: Direction;
}

export interface Language {
  /** BCP 47, e.g. `et`. */
  readonly code: string;
  /** The language's name in itself: `Eesti`. */
  readonly label: string;
  /** The first segment of its URLs; "" for the default language. */
  readonly prefix: string;
  readonly dir: Direction;
}

/** A name that an organisation had. */
export interface FormerName {
  readonly name: Localized;
  /** `YYYY-MM-DD`, the first and the last day; without the first, the day after the name before it ended. */
  readonly from?: string;
  readonly to: string;
}

export interface Publisher {
  readonly name: Localized;
  /** In any order. */
  readonly formerNames?: readonly FormerName[];
  readonly url?: string;
  /** Site path or URL of a picture. */
  readonly logo?: string;
}

export interface Contact {
  readonly name: Localized;
  readonly role?: Localized;
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
  /** In the contact book: the key of who has taken over. */
  readonly succeededBy?: string;
}

/** A government's term of office. */
export interface Government {
  readonly name: Localized;
  /** `YYYY-MM-DD`, the first and the last day; the one in office has no last. */
  readonly from: string;
  readonly to?: string;
}

/** What a person was, and when. */
export interface Office {
  readonly title: Localized;
  /** `YYYY-MM-DD`, the first and the last day; one still held has no last. */
  readonly from: string;
  readonly to?: string;
}

/** A person's name as lists of sources take it apart. Whoever has no family name has none of this. */
export interface PersonName {
  readonly family: Localized;
  readonly given: Localized;
  /** What ends the name: `Jr.` */
  readonly suffix?: Localized;
}

/** An old address of the site that leads on. */
export interface Redirect {
  /** A decoded site path. */
  readonly from: string;
  /** The same as site.yaml has it: the key of what is said about it. */
  readonly written: string;
  /** Site path or URL. */
  readonly to: string;
}

/** A topic, person or organisation of a vocabulary file. */
export interface Term {
  readonly key: string;
  readonly label: Localized;
  readonly description?: Localized;
  /** The key of the wider term that this one belongs under. */
  readonly broader?: string;
  readonly sameAs: readonly string[];
  /** Of a person, in any order. */
  readonly offices?: readonly Office[];
  /** Of a person. */
  readonly name?: PersonName;
  /** Of an organisation, in any order; what follows is of one too. */
  readonly formerNames?: readonly FormerName[];
  /** Its first and its last day, `YYYY-MM-DD`. */
  readonly founded?: string;
  readonly dissolved?: string;
  /** Keys of those that took over from it. */
  readonly succeededBy?: readonly string[];
}

export const TERM_KINDS = ['topics', 'people', 'organisations'] as const;
/** The three vocabularies; each is a file name, a front matter key and a URL segment. */
export type TermKind = (typeof TERM_KINDS)[number];

export type Vocabulary = ReadonlyMap<string, Term>;

/** A type that types.yaml names: one of the site's own, or a built-in one by the house's word for it. */
export interface NamedType {
  readonly key: string;
  /** The built-in type that it is treated as; of a built-in one, itself. */
  readonly like: BuiltInType;
  /** Of one release: above its title. */
  readonly label: Localized;
  /** Of several: above their list. Where it is not said, the label. */
  readonly plural?: Localized;
  readonly description?: Localized;
}

export interface Site {
  readonly title: Localized;
  readonly description?: Localized;
  /** Origin, without a final slash: `https://press.example.ee`. */
  readonly url: string;
  /** The origin that the site began with, most often the same; in ids of feeds. */
  readonly firstUrl: string;
  /** IANA name: `Europe/Tallinn`. */
  readonly timeZone: string;
  /** The first is the default. */
  readonly languages: readonly [Language, ...Language[]];
  readonly publisher?: Publisher;
  /** The terms under which the site's texts may be used. */
  readonly licence?: { readonly name: Localized; readonly url?: string };
  /** Links to the site's pages show a card; those to releases since a day, `YYYY-MM-DD`, one of their own. */
  readonly shareCards?: { readonly since?: string };
  /** Whether each release has an oEmbed response beside it. */
  readonly oEmbed: boolean;
  /** At the foot of every page; `to` is a site path or URL. */
  readonly links: readonly { readonly label: Localized; readonly to: Localized }[];
  /** Keys of contacts shown on every release that names none. */
  readonly contacts: readonly string[];
  readonly redirects: readonly Redirect[];
  readonly vocabularies: Readonly<Record<TermKind, Vocabulary>>;
  /** Key → what types.yaml says of it, in its order; built-in types that it does not name are not here. */
  readonly types: ReadonlyMap<string, NamedType>;
  readonly contactBook: ReadonlyMap<string, Contact>;
  /** As their file lists them, in any order. */
  readonly governments: readonly Government[];
}

/** All texts, in whatever languages. */
export function textsOf(text: Localized): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** The text in `lang`, else in the site's default language, else in any. */
export function localize(text: Localized, lang: string, fallback: string): string {
  if (typeof text === 'string') return text;
  return text[lang] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}

/** The language that `localize` finds a text in, as far as it is said; undefined for one text for all languages. */
export function localizedIn(text: Localized, lang: string, fallback: string): string | undefined {
  if (typeof text === 'string') return undefined;
  return [lang, fallback].find((code) => text[code] !== undefined) ?? Object.keys(text)[0];
}
