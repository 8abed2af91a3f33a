import { compareCode } from '../lib/compareCode.ts';
import { groupBy } from '../lib/groupBy.ts';
import { titleSlug } from '../lib/titleSlug.ts';
import { stemOf } from '../read/fileName.ts';
import { type Archived, addressKey, itemKey } from './archived.ts';
import { type Draft, placeOfOrigin } from './draft.ts';

/** What decides an item's file, taken from it in the first pass. */
export interface Identity {
  readonly lang: ItemLanguage;
  readonly day: string;
  readonly title: string;
  readonly slug: string;
  /** The name of its file without language and `.md`, where it is not day and slug. */
  readonly name?: string;
  /** The slug of its page, where that is not its file's. */
  readonly pageSlug: string | undefined;
  /** Equal for what is the same item twice, of one day and title. */
  readonly sortKey: string;
  readonly source: string | undefined;
  readonly reference: string | undefined;
  /** Line or file of the source, for messages. */
  readonly place: string;
}

export type Placement =
  | {
      readonly kind: 'new' | 'known';
      /** `2021-05-25-slug-2.et.md` */
      readonly name: string;
      readonly numbered: boolean;
      /** Where the item's reference is already used; undefined when it may have it. */
      readonly referenceOf: string | undefined;
      /** Where the item's slug is already used on its day; undefined when it may have it. */
      readonly slugOf: string | undefined;
    }
  /** The same item twice: `of` is the place of the first. */
  | { readonly kind: 'repeated'; readonly of: string };

/** The language of an item; `suffix` is `.et` or, for the site's default language, "". */
export interface ItemLanguage {
  readonly code: string;
  readonly suffix: string;
}

export function identify(draft: Draft, slug: string | undefined, lang: ItemLanguage): Identity {
  const { day, title, name, slug: pageSlug, sortKey, source, reference, origin } = draft;
  return {
    lang,
    ...(slug === undefined && name !== undefined && { name }),
    day,
    title,
    slug: slug ?? titleSlug(title),
    pageSlug,
    sortKey,
    source,
    reference,
    place: placeOfOrigin(origin),
  };
}

/**
 * Gives every item its file name, in the order of the items. The name depends on the set of items and on what is
 * archived, never on the items' order: those of one day and slug are numbered in the order of their sort keys.
 */
export function placeItems(items: readonly Identity[], archived: Archived): readonly Placement[] {
  const placements = new Map<Identity, Placement>();
  const groups = new Map<string, Identity[]>();
  for (const [key, group] of groupBy(items, (item) => itemKey({ ...item, lang: item.lang.code }))) {
    const known = archived.byKey.get(key) ?? [];
    // One source is one item; without sources, namesakes of a day are one item where their keys are equal too.
    const firsts = new Map<string, Identity>();
    for (const item of group) {
      const key = item.source === undefined ? item.sortKey : '';
      const earlier = firsts.get(key);
      if (earlier) placements.set(item, { kind: 'repeated', of: earlier.place });
      else firsts.set(key, item);
    }
    for (const [index, item] of [...firsts.values()].sort(bySortKey).entries()) {
      const name = known[index];
      const plain = fileName(item);
      if (name !== undefined) placements.set(item, placed('known', name, item));
      else groups.set(plain, [...(groups.get(plain) ?? []), item]);
    }
  }
  nameNew(groups, archived, placements);
  settleReferences(items, placements, archived);
  settleSlugs(items, placements, archived);
  return items.flatMap((item) => placements.get(item) ?? []);
}

function nameNew(
  groups: ReadonlyMap<string, readonly Identity[]>,
  archived: Archived,
  placements: Map<Identity, Placement>,
): void {
  const taken = new Set(archived.byName.keys());
  const claim = (item: Identity, names: Iterable<string>): void => {
    for (const name of names) {
      if (taken.has(name)) continue;
      taken.add(name);
      placements.set(item, placed('new', name, item));
      return;
    }
  };
  const sorted = [...groups]
    .sort(([a], [b]) => compareCode(a, b))
    .map(([plain, group]) => ({ plain, group: [...group].sort(bySortKey) }));
  // Plain names first: the second "Budget" must not take the name of the first "Budget 2".
  for (const { plain, group } of sorted) for (const item of group.slice(0, 1)) claim(item, [plain]);
  for (const { group } of sorted) {
    for (const item of group) if (!placements.has(item)) claim(item, numberedNames(item));
  }
}

/** References are unique: the earliest item keeps one that several have, unless the archive has it already. */
function settleReferences(
  items: readonly Identity[],
  placements: Map<Identity, Placement>,
  archived: Archived,
): void {
  const holders = new Map(archived.byReference);
  for (const item of [...items].sort((a, b) => compareCode(a.day, b.day) || bySortKey(a, b))) {
    const placement = placements.get(item);
    if (item.reference === undefined || placement === undefined || placement.kind === 'repeated') continue;
    const holder = holders.get(item.reference);
    if (holder === undefined) holders.set(item.reference, placement.name);
    // A reference is a release's in all its languages.
    else if (stemOf(holder) !== stemOf(placement.name))
      placements.set(item, { ...placement, referenceOf: holder });
  }
}

/** Of releases with one slug and day, the first file's keeps it: the others have their pages by their files' names. */
function settleSlugs(
  items: readonly Identity[],
  placements: Map<Identity, Placement>,
  archived: Archived,
): void {
  const holders = new Map(archived.byAddress);
  const claims = items.flatMap((item) => {
    const placement = placements.get(item);
    if (placement === undefined || placement.kind === 'repeated') return [];
    const named = placement.name.slice(item.day.length + 1, -`${item.lang.suffix}.md`.length);
    const key = addressKey({ lang: item.lang.code, day: item.day, slug: item.pageSlug ?? named });
    return [{ item, placement, key }];
  });
  // A page by its file's name has no other.
  const order = ({ item, placement }: (typeof claims)[number]) =>
    `${item.pageSlug === undefined ? 0 : 1} ${placement.name}`;
  for (const { item, placement, key } of claims.sort((a, b) => compareCode(order(a), order(b)))) {
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, placement.name);
    else if (item.pageSlug !== undefined && holder !== placement.name)
      placements.set(item, { ...placement, slugOf: holder });
  }
}

function placed(kind: 'new' | 'known', name: string, item: Identity): Placement {
  return { kind, name, numbered: name !== fileName(item), referenceOf: undefined, slugOf: undefined };
}

function* numberedNames(item: Identity): Generator<string, never> {
  for (let number = 2; ; number++) yield fileName(item, `-${number}`);
}

function fileName({ name, day, slug, lang }: Identity, number = ''): string {
  return `${name ?? `${day}-${slug}`}${number}${lang.suffix}.md`;
}

function bySortKey(a: Identity, b: Identity): number {
  return compareCode(a.sortKey, b.sortKey) || compareCode(a.place, b.place);
}
