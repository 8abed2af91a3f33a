import { compact } from '../lib/compact.ts';
import { compareCode } from '../lib/compareCode.ts';
import type { Office, PersonName } from '../model/site.ts';
import type { OfficeProps, PersonLink, TermLink } from './props.ts';
import type { View } from './view.ts';

/** People, each with what they were on a day, `YYYY-MM-DD`: a later office leaves the page of an earlier release as it is. */
export function withOffices(view: View, people: readonly TermLink[], day: string): readonly PersonLink[] {
  return people.map((link) => {
    const person = view.site.vocabularies.people.get(link.key);
    if (!person?.offices && !person?.name) return link;
    const held = officesOn(person.offices ?? [], day);
    return compact({
      ...link,
      offices: held.length === 0 ? undefined : held.map(({ title }) => officeTitle(view, title)),
      name: person.name && nameParts(view, link.label, person.name),
    });
  });
}

/** The parts of a name that stands on a page as `label`; undefined where they are known in other languages only. */
function nameParts({ say }: View, label: string, name: PersonName): PersonLink['name'] {
  const { family, given, suffix } = name;
  const parts = compact({ family: say(family), given: say(given), suffix: suffix && say(suffix) });
  return Object.values(parts).every((part) => label.includes(part)) ? parts : undefined;
}

/** All offices of a person, the newest first, those of one day as they are listed; undefined where none is known. */
export function officesOf(view: View, key: string): readonly OfficeProps[] | undefined {
  const offices = view.site.vocabularies.people.get(key)?.offices ?? [];
  if (offices.length === 0) return undefined;
  return [...offices]
    .sort((a, b) => compareCode(b.from, a.from))
    .map(({ title, from, to }) => compact({ ...officeTitle(view, title), from, to }));
}

/** The offices held on a day, `YYYY-MM-DD`, as they are listed. On the day when one follows another, the new one. */
function officesOn(offices: readonly Office[], day: string): readonly Office[] {
  const held = offices.filter(({ from, to }) => from <= day && (to === undefined || day <= to));
  const begins = held.some(({ from }) => from === day);
  return begins ? held.filter(({ from, to }) => to !== day || from === day) : held;
}

function officeTitle({ say, apart }: View, title: Office['title']) {
  return compact({ title: say(title), apart: apart(title) });
}
