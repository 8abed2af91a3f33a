import type { ComponentChildren } from 'preact';
import type { CitedRelease } from '../../src/cite/citedRelease.ts';
import type { Moment } from '../../src/lib/moment.ts';

/** A representation of the page in another format. */
export interface Alternate {
  /** Media type. */
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

/** What a page says of itself in its head. */
export interface PageMeta {
  /** Without the site's title, unless it is the very title. */
  readonly title: string;
  readonly description: string;
  /** Beside the site's feeds, which every page names. */
  readonly alternates?: readonly Alternate[];
  /** A page that has no lasting address of its own (404). */
  readonly noIndex?: boolean;
  /** Set on a release: it is an article, with its times. */
  readonly article?: {
    readonly published: Moment;
    readonly modified?: Moment;
    readonly tags: readonly string[];
  };
  readonly picture?: {
    /** Absolute. */
    readonly url: string;
    readonly alt: string;
    /** Both in pixels. */
    readonly width: number;
    readonly height: number;
  };
  /** Set on what people cite. */
  readonly cited?: CitedRelease;
  /** schema.org data about the page. */
  readonly jsonLd?: object;
  /** Comes before all else in the head: what a page must have asked for before its fonts and styles. */
  readonly early?: ComponentChildren;
  /** More for the head: the page's script. */
  readonly extra?: ComponentChildren;
}

/** The page's own Atom feed, named after what it follows. */
export function feedAlternate(href: string, title: string): Alternate {
  return { type: 'application/atom+xml', href, title };
}
