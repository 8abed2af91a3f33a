import { compact } from '../lib/compact.ts';
import { encodePath } from '../lib/sitePath.ts';
import { nameOn, namesOf } from '../model/names.ts';
import { termPath } from '../model/paths.ts';
import type { TermKind, Vocabulary } from '../model/site.ts';
import type { NamedSpan, OtherOrganisation, TermLink } from './props.ts';
import type { View } from './view.ts';

/** Organisations as they were called on a day, `YYYY-MM-DD`: a later name leaves the page of an earlier release as it is. */
export function withNames(view: View, organisations: readonly TermLink[], day: string): readonly TermLink[] {
  return organisations.map((link) => {
    const organisation = view.site.vocabularies.organisations.get(link.key);
    return organisation?.formerNames ? { ...link, label: view.say(nameOn(organisation, day)) } : link;
  });
}

/** The publisher's name on a day, where it was not the one of today. */
export function formerPublisher({ site, say }: View, day: string): string | undefined {
  if (!site.publisher) return undefined;
  const { name: label, formerNames = [] } = site.publisher;
  const name = nameOn({ label, formerNames }, day);
  return name === label ? undefined : say(name);
}

/** The names that a term had, the oldest first; undefined where it had none. */
export function formerNamesOf(
  { site, say }: View,
  kind: TermKind,
  key: string,
): readonly string[] | undefined {
  const term = site.vocabularies[kind].get(key);
  const former = term ? namesOf(term).slice(0, -1) : [];
  return former.length === 0 ? undefined : former.map(({ name }) => say(name));
}

/** All names of an organisation with their days, the newest first; undefined where neither a former one nor a day is known. */
export function organisationNames(view: View, key: string): readonly NamedSpan[] | undefined {
  const organisation = view.site.vocabularies.organisations.get(key);
  if (!organisation) return undefined;
  const { founded, dissolved } = organisation;
  const names = namesOf(organisation);
  if (names.length === 1 && founded === undefined && dissolved === undefined) return undefined;
  return names
    .map(({ name, from, to }, index) =>
      compact({
        title: view.say(name),
        apart: view.apart(name),
        from: from ?? (index === 0 ? founded : undefined),
        to: to ?? dissolved,
      }),
    )
    .reverse();
}

/** Keys of what an organisation took over from, in the vocabulary's order, and of what took over from it. */
export interface Succession {
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

export function successionOf(vocabulary: Vocabulary, key: string): Succession {
  return {
    predecessors: predecessorsIn(vocabulary).get(key) ?? [],
    successors: vocabulary.get(key)?.succeededBy ?? [],
  };
}

/** Other organisations by their keys, linked where they have a page, as those of `paged` have. */
export function otherOrganisations(
  { site, language, say, apart }: View,
  keys: readonly string[],
  paged: readonly string[],
): readonly OtherOrganisation[] {
  return keys.flatMap((key) => {
    const organisation = site.vocabularies.organisations.get(key);
    if (!organisation) return [];
    const href = paged.includes(key) ? encodePath(termPath(language, 'organisations', key)) : undefined;
    return [compact({ label: say(organisation.label), apart: apart(organisation.label), href })];
  });
}

const predecessors = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>();

/** Key → those that name it as what took over. */
function predecessorsIn(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const known = predecessors.get(vocabulary);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const [key, { succeededBy = [] }] of vocabulary)
    for (const successor of succeededBy) found.set(successor, [...(found.get(successor) ?? []), key]);
  predecessors.set(vocabulary, found);
  return found;
}
