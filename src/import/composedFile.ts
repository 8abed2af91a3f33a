import { datePath } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { parseFileName } from '../read/fileName.ts';
import type { Addressed } from './archived.ts';
import { type Books, contactsOf, keysOf } from './books.ts';
import type { Draft } from './draft.ts';
import { placeOf } from './jsonl/addresses.ts';
import type { Note } from './note.ts';
import type { Placement } from './placement.ts';
import { linkReleases, type ReleasePages } from './releaseLinks.ts';
import { writeRelease } from './releaseText.ts';

/** What an import knows of all releases, its own and those that were there. */
export interface Surroundings {
  readonly books: Books;
  /** Where something answers already. */
  readonly claimed: Set<string>;
  readonly pages: ReleasePages;
  /** All of them, by the slugs of the files' names. */
  readonly versions: ReadonlyMap<string, readonly Addressed[]>;
}

/** The text of a draft's file, among all that is there and comes; and what was changed on the way. */
export function composeFile(
  draft: Draft,
  placement: Exclude<Placement, { kind: 'repeated' }>,
  site: Site,
  { books, claimed, pages, versions }: Surroundings,
): { readonly text: string; readonly notes: readonly Note[] } {
  const body = draft.body();
  const linked = linkReleases(body.markdown, pages);
  const notes: Note[] = [...draft.notes, ...body.notes, ...linked.notes];
  if (placement.numbered) {
    notes.push({
      code: 'name-numbered',
      message: `another release of ${draft.day} has this name, so the file is ${placement.name}`,
    });
  }
  const { title, date, summary, type, dateline, reference, media, updated, source } = draft;
  const speaker = draft.speech && books.people.find(draft.speech.speaker);
  const { held, embargo, updates, corrections, withdrawn } = draft;
  if (withdrawn && withdrawn.date === undefined)
    notes.push({
      code: 'withdrawn-undated',
      message:
        'the release is withdrawn, and no date of that was found: write it into the file, or feeds stay silent',
    });
  const named = draft.version === undefined ? [] : (versions.get(draft.version) ?? []);
  const apart = named.find(({ name }) => {
    const other = parseFileName(name, site.languages);
    return other.day !== draft.day && other.lang !== parseFileName(placement.name, site.languages).lang;
  });
  if (apart)
    notes.push({
      code: 'versions-apart',
      message: `${apart.name} is its version in another language, and of another day: give both one date and name, or neither links to the other`,
    });
  const taken = placement.referenceOf;
  if (taken !== undefined)
    notes.push({
      code: 'reference-repeated',
      message: `the reference ${reference} was left out, as ${taken} has it`,
    });
  const { slugOf } = placement;
  const slug = slugOf === undefined ? draft.slug : undefined;
  if (slugOf !== undefined)
    notes.push({
      code: 'slug-repeated',
      message: `the slug ${draft.slug} was left out, as ${slugOf} has it on that day: the page is named as the file is`,
    });
  const aliases = claimAliases(draft, pageOf(placement.name, site, slug), claimed, notes);
  const text = writeRelease(
    {
      title,
      date,
      summary,
      type,
      speech: draft.speech && speaker !== undefined ? { ...draft.speech, speaker } : undefined,
      dateline,
      reference: taken === undefined ? reference : undefined,
      slug,
      topics: keysOf(books, 'topics', draft),
      people: keysOf(books, 'people', draft),
      organisations: keysOf(books, 'organisations', draft),
      media,
      contacts: contactsOf(books, draft),
      draft: held,
      embargo,
      updated,
      updates,
      corrections,
      withdrawn,
      aliases,
      source,
    },
    linked.markdown,
  );
  return { text, notes };
}

/** Where the release of a file answers, by the file's name. */
export function pageOf(name: string, { languages }: Site, given?: string): string | undefined {
  const { lang, day, slug } = parseFileName(name, languages);
  const language = languages.find(({ code }) => code === lang);
  if (day === undefined || language === undefined) return undefined;
  return `${datePath(language, day)}${given ?? slug}/`;
}

/** Of a draft's old addresses those that nothing else answers at; where its own page is, it does so anyway. */
function claimAliases(
  { aliases = [] }: Draft,
  page: string | undefined,
  claimed: Set<string>,
  notes: Note[],
): readonly string[] {
  const own = page === undefined ? undefined : placeOf(page);
  return aliases.filter((alias) => {
    const place = placeOf(alias);
    if (place === own) return false;
    const isFree = !claimed.has(place);
    claimed.add(place);
    if (!isFree)
      notes.push({
        code: 'alias-dropped',
        message: `the old address ${alias} was left out, as a release answers there already`,
      });
    return isFree;
  });
}
