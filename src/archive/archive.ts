import type { Release } from '../model/release.ts';
import type { Language, Site, TermKind } from '../model/site.ts';
import { typeKeys } from '../model/siteTypes.ts';
import type { StandingPage } from '../model/standingPage.ts';
import { cutByCalendar, sortNewestFirst, type Year } from './calendar.ts';
import { pagesIn } from './standingPages.ts';
import { groupByTerm, type TermGroup } from './terms.ts';
import { groupByType, type TypeGroup } from './types.ts';

/** What is published in one language. */
export interface Edition {
  readonly language: Language;
  /** Newest first. */
  readonly releases: readonly Release[];
  /** Newest first. */
  readonly years: readonly Year[];
  readonly terms: Readonly<Record<TermKind, ReadonlyMap<string, TermGroup>>>;
  /** Empty where all releases are of one type. */
  readonly types: readonly TypeGroup[];
  /** In their order at the foot of every page. */
  readonly pages: readonly StandingPage[];
}

/** A release, or a standing page, that is not published yet. */
export interface HeldBack {
  readonly file: string;
  /** ISO 8601: the end of its embargo; null for a draft. */
  readonly until: string | null;
}

/** All that is published, indexed; nothing of what is held back can be reached from it but `heldBack`. */
export interface Archive {
  readonly site: Site;
  /** In the site's order of languages, each of them, with releases or not. */
  readonly editions: readonly Edition[];
  /** Release id → its published versions, in the site's order of languages. */
  readonly versions: ReadonlyMap<string, readonly Release[]>;
  readonly heldBack: readonly HeldBack[];
  /** Releases held back, for checks that name them to the maintainer. */
  readonly withheld: readonly Release[];
  /** Standing pages that are drafts. */
  readonly withheldPages: readonly StandingPage[];
  /** ISO 8601: when the next embargo ends; null when none is waiting. */
  readonly nextPublish: string | null;
}

export interface ArchiveOptions {
  /** Milliseconds since 1970: an embargo that ends then or before is over. */
  readonly now: number;
  /** Publish drafts and embargoed releases too, for a preview. */
  readonly drafts?: boolean;
  /** Files of drafts with mistakes: they are none of the releases, and held back too. */
  readonly refusedDrafts?: readonly string[];
  /** Standing pages, drafts among them. */
  readonly pages?: readonly StandingPage[];
}

/** Indexes releases. Pure. */
export function buildArchive(
  site: Site,
  releases: readonly Release[],
  { now, drafts = false, refusedDrafts = [], pages = [] }: ArchiveOptions,
): Archive {
  const isHeld = ({ draft, embargo }: Release) =>
    !drafts && (draft || (embargo !== undefined && embargo.millis > now));
  const withheld = releases.filter(isHeld);
  const published = sortNewestFirst(releases.filter((release) => !isHeld(release)));
  const withheldPages = pages.filter(({ draft }) => draft && !drafts);
  const shownPages = pages.filter((page) => !withheldPages.includes(page));
  const waiting = withheld.flatMap(({ draft, embargo }) => (draft || !embargo ? [] : [embargo]));
  const next = waiting.reduce<(typeof waiting)[number] | undefined>(
    (a, b) => (a && a.millis <= b.millis ? a : b),
    undefined,
  );
  return {
    site,
    editions: site.languages.map((language) => ({
      ...buildEdition(site, language, published),
      pages: pagesIn(site, language, shownPages),
    })),
    versions: groupVersions(site, published),
    heldBack: [
      ...withheld.map(({ file, draft, embargo }) => ({
        file,
        until: draft ? null : (embargo?.iso ?? null),
      })),
      ...[...withheldPages.map(({ file }) => file), ...refusedDrafts].map((file) => ({ file, until: null })),
    ],
    withheld,
    withheldPages,
    nextPublish: next?.iso ?? null,
  };
}

function buildEdition(site: Site, language: Language, published: readonly Release[]): Omit<Edition, 'pages'> {
  const releases = published.filter(({ lang }) => lang === language.code);
  const group = (kind: TermKind) => groupByTerm(releases, kind, site.vocabularies[kind]);
  return {
    language,
    releases,
    years: cutByCalendar(releases),
    terms: { topics: group('topics'), people: group('people'), organisations: group('organisations') },
    types: groupByType(releases, typeKeys(site)),
  };
}

function groupVersions(site: Site, published: readonly Release[]): ReadonlyMap<string, readonly Release[]> {
  const versions = new Map<string, readonly Release[]>();
  for (const { code } of site.languages) {
    for (const release of published) {
      if (release.lang === code) versions.set(release.id, [...(versions.get(release.id) ?? []), release]);
    }
  }
  return versions;
}
