import type { TermKind } from './site.ts';

/** A term that a language's releases bear. */
export interface GuideTerm {
  readonly key: string;
  readonly label: string;
  /** Names that it had, the oldest first. */
  readonly formerly?: readonly string[];
  /** The key of the wider term it stands under, where that is in the guide too. */
  readonly broader?: string;
  /** Site path of its page, percent-encoded; its feed is `feed.xml` there. */
  readonly href: string;
  /** Releases that bear it or a narrower one, without withdrawn ones. */
  readonly count: number;
}

/** A release type or a year, with its releases, withdrawn ones not among them. */
export interface GuideValue {
  readonly key: string;
  readonly count: number;
}

export interface GuideType extends GuideValue {
  readonly label: string;
  /** Site path of its page, where releases are of more than one type; its feed is `feed.xml` there. */
  readonly href?: string;
}

/** What the search page of a language knows before anything is searched: `/search/guide.json`. */
export interface SearchGuide {
  /** By label, in the language's order. */
  readonly terms: Readonly<Record<TermKind, readonly GuideTerm[]>>;
  /** In the order of the types. */
  readonly types: readonly GuideType[];
  /** Newest first. */
  readonly years: readonly GuideValue[];
  /** The newest releases, newest first. */
  readonly recent: readonly { readonly href: string; readonly title: string; readonly day: string }[];
}
