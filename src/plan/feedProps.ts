import type { Moment } from '../lib/moment.ts';
import type { ShownType } from './shownType.ts';

/* What the templates of feeds and sitemaps see. */

export interface FeedEntry {
  /** Never changes, whatever is corrected: a tag URI (RFC 4151). */
  readonly id: string;
  readonly title: string;
  readonly withdrawn: boolean;
  readonly summary: string;
  /** Absolute URL of the release. */
  readonly url: string;
  readonly published: Moment;
  readonly updated: Moment;
  /** The publisher's name when it was published, where the feed's is another. */
  readonly author?: string;
  /** Labels of the release's topics. */
  readonly topics: readonly string[];
}

/** Atom (RFC 4287) and JSON Feed 1.1, of the site, a term or a type; archives as in RFC 5005. */
export interface FeedProps {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  /** What of the site it carries, where that is not all its releases nor those of a term. */
  readonly of?: 'corrections' | ShownType;
  readonly author: string;
  /** The terms under which its texts may be used. */
  readonly licence?: { readonly name: string; readonly url?: string };
  /** Absolute URL of the page that this feed follows. */
  readonly home: string;
  /** Absolute URL of this feed. */
  readonly self: string;
  /** Absolute URL of the same feed in the other format. */
  readonly twin?: string;
  /** ISO 8601: the newest entry's; the feed's own clock, since no build time may enter a page. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  /** RFC 5005 section 4: set on the subscription feed (`prev` only) and on the feeds of years, of which all but the newest are archives. Absolute URLs. */
  readonly archive?: {
    readonly isArchive: boolean;
    readonly current?: string;
    readonly prev?: string;
    readonly next?: string;
  };
}

/** `/sitemap.xml`: absolute URLs of the yearly sitemaps and of the one for lists. */
export interface SitemapIndexProps {
  readonly sitemaps: readonly { readonly url: string; readonly lastmod?: string }[];
}

export interface SitemapProps {
  readonly urls: readonly {
    readonly url: string;
    readonly lastmod?: string;
    /** Absolute URLs of the language versions, itself included, the site's default first where there is one; [] when there is one only. */
    readonly versions: readonly { readonly lang: string; readonly url: string }[];
  }[];
}

/** `/news-sitemap.xml`: the releases of the last two days. */
export interface NewsSitemapProps {
  readonly entries: readonly {
    readonly url: string;
    readonly publication: string;
    readonly lang: string;
    readonly date: Moment;
    readonly title: string;
  }[];
}

export interface RobotsProps {
  /** Absolute. */
  readonly sitemaps: readonly string[];
}

/** `/opensearch.xml` */
export interface OpenSearchProps {
  readonly lang: string;
  readonly title: string;
  /** "" where the site has none. */
  readonly description: string;
  /** Absolute URL of the search page. */
  readonly search: string;
  /** Absolute. */
  readonly self: string;
}
