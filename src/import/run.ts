import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createFile } from '../disk/newFile.ts';
import { compareCode } from '../lib/compareCode.ts';
import { groupBy } from '../lib/groupBy.ts';
import type { Site } from '../model/site.ts';
import { parseFileName } from '../read/fileName.ts';
import { type Addressed, type Archived, readArchived } from './archived.ts';
import { addTerms, type Books, openBooks, saveBooks } from './books.ts';
import { composeFile, pageOf, type Surroundings } from './composedFile.ts';
import type { Aside, Draft, DraftTerms, ImportSource, Refusal } from './draft.ts';
import { placeOf } from './jsonl/addresses.ts';
import type { Note } from './note.ts';
import { type Identity, type ItemLanguage, identify, type Placement, placeItems } from './placement.ts';
import { linkReleases, type ReleasePages, sourceKey } from './releaseLinks.ts';

/** Where an import goes. */
export interface ImportTarget {
  /** The site root, absolute. */
  readonly root: string;
  readonly site: Site;
  /** One of the site's languages: that of items of which the source tells none. */
  readonly lang: string;
  /** For a single item: its slug, instead of the title's. */
  readonly slug: string | undefined;
  /** Everything but writing. */
  readonly dryRun: boolean;
}

/** What became of one item. Files are relative to the site root. */
export type Outcome =
  | { readonly kind: 'taken'; readonly draft: Draft; readonly file: string; readonly notes: readonly Note[] }
  /** Imported before, and the same. */
  | { readonly kind: 'known'; readonly draft: Draft; readonly file: string }
  /** Imported before, and edited there or changed in the source since. */
  | { readonly kind: 'differs'; readonly draft: Draft; readonly file: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'aside'; readonly aside: Aside };

/** What an import tells while it runs. */
export interface ImportListener {
  outcome(outcome: Outcome): void;
  progress(done: number, total: number): void;
}

/** New entries of a vocabulary file. */
export interface SavedBook {
  readonly file: string;
  readonly added: number;
}

/**
 * Imports everything a source has, in two passes: the first settles names and vocabularies, the second converts and
 * writes. Overwrites nothing; vocabularies are written before the releases that use them, so that an import killed
 * half-way leaves a site that builds, and running it again does the rest.
 */
export async function runImport(
  source: ImportSource,
  target: ImportTarget,
  listener: ImportListener,
): Promise<readonly SavedBook[]> {
  const { site, root, dryRun } = target;
  const archived = await readArchived(root, site.languages);
  const books = openBooks(site);
  const { placements, addressed } = await settlePlaces(source, target, archived, books);
  const all = [...archived.addressed, ...addressed];
  const pages = pagesOf(all, site);
  const saved = dryRun ? [] : await saveBooks(books, root, target.lang);
  // An old address leads to one release, and never away from one.
  const claimed = new Set(
    all.flatMap(({ name, slug }) => {
      const page = pageOf(name, site, slug);
      return page === undefined ? [] : [placeOf(page)];
    }),
  );
  const versions = groupBy(all, ({ name }) => parseFileName(name, site.languages).slug);
  let done = 0;
  for await (const reading of source.read()) {
    if (!reading.ok) {
      listener.outcome(
        'aside' in reading
          ? { kind: 'aside', aside: reading.aside }
          : { kind: 'refused', refusal: reading.refusal },
      );
      continue;
    }
    const placement = placements[done++];
    if (placement)
      listener.outcome(
        await importDraft(reading.draft, placement, target, archived, { books, claimed, pages, versions }),
      );
    listener.progress(done, placements.length);
  }
  return saved;
}

async function settlePlaces(
  source: ImportSource,
  { site, lang, slug }: ImportTarget,
  archived: Archived,
  books: Books,
): Promise<{ readonly placements: readonly Placement[]; readonly addressed: readonly Addressed[] }> {
  const identities: Identity[] = [];
  const addresses: Pick<Addressed, 'slug' | 'source'>[] = [];
  const terms: DraftTerms[] = [];
  for await (const reading of source.read()) {
    if (!reading.ok) continue;
    const { source: url, held, embargo } = reading.draft;
    addresses.push({ slug: reading.draft.slug, source: held || embargo !== undefined ? undefined : url });
    identities.push(identify(reading.draft, slug, languageOf(reading.draft.lang ?? lang, site)));
    // Only the names are kept: a draft holds its whole item.
    const { topics, people, organisations, contacts } = reading.draft;
    terms.push({ topics, people, organisations, contacts });
  }
  const placements = placeItems(identities, archived);
  const added = identities.flatMap(({ day, lang: { code } }, index) => {
    const names = terms[index];
    return names && placements[index]?.kind === 'new' ? [{ day, code, names }] : [];
  });
  // Newest first: releases name organisations as these were called on their day, and the label is the name of today.
  for (const { code, names } of added.sort((a, b) => compareCode(b.day, a.day)))
    addTerms(books, names, (name) => (site.languages.length > 1 ? { [code]: name } : name));
  const addressed = addresses.flatMap((address, index) => {
    const placement = placements[index];
    if (placement?.kind !== 'new') return [];
    const slug = placement.slugOf === undefined ? address.slug : undefined;
    return [{ ...address, slug, name: placement.name }];
  });
  return { placements, addressed };
}

function languageOf(code: string, { languages }: Site): ItemLanguage {
  return { code, suffix: code === languages[0].code ? '' : `.${code}` };
}

function pagesOf(all: readonly Addressed[], site: Site): ReleasePages {
  const pages = new Map<string, string>();
  for (const { source, name, slug } of all) {
    const key = source === undefined ? undefined : sourceKey(source);
    const page = pageOf(name, site, slug);
    if (key !== undefined && page !== undefined && !pages.has(key)) pages.set(key, page);
  }
  return pages;
}

async function importDraft(
  draft: Draft,
  placement: Placement,
  target: ImportTarget,
  archived: Archived,
  around: Surroundings,
): Promise<Outcome> {
  if (placement.kind === 'repeated') {
    const { source, origin } = draft;
    const [what, hint] =
      source === undefined
        ? ['the same item', 'Take one of them out, or give each an id of its own.']
        : [`its source ${source}`, 'Take it out, or give it an address of its own.'];
    const message = `${what} was there already, at ${placement.of}`;
    return { kind: 'refused', refusal: { origin, message, hint } };
  }
  const { text, notes } = composeFile(draft, placement, target.site, around);
  const file =
    archived.byName.get(placement.name) ?? `content/releases/${draft.day.slice(0, 4)}/${placement.name}`;
  if (placement.kind === 'known') {
    const before = await readFile(path.join(target.root, file), 'utf8');
    // A release that it links to may have come since.
    const [was, is] = [before, text].map((each) => linkReleases(each, around.pages).markdown);
    const same = was === is;
    return { kind: same ? 'known' : 'differs', draft, file };
  }
  if (!target.dryRun && !createFile(path.join(target.root, file), text))
    return { kind: 'differs', draft, file };
  return { kind: 'taken', draft, file, notes };
}
