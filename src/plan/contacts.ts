import type { Release } from '../model/release.ts';
import type { Contact } from '../model/site.ts';
import type { ContactProps, ReleaseContact } from './props.ts';
import type { View } from './view.ts';

/** Whom a release names, else whom the site names; each with who answers for it today, where that is another. */
export function contactsOf(view: View, release: Release): readonly ReleaseContact[] {
  const { site } = view;
  const named: readonly (string | Contact)[] = release.contacts.length > 0 ? release.contacts : site.contacts;
  return named.flatMap((entry) => {
    const contact = typeof entry === 'string' ? site.contactBook.get(entry) : entry;
    if (!contact) return [];
    const today = successor(site.contactBook, contact);
    return [{ ...told(view, contact), ...(today && { successor: told(view, today) }) }];
  });
}

/** The end of the line of succession; a circle, which `check` reports, ends where it closes. */
function successor(book: ReadonlyMap<string, Contact>, contact: Contact): Contact | undefined {
  const seen = new Set([contact]);
  let last: Contact | undefined;
  for (let next = follow(book, contact); next && !seen.has(next); next = follow(book, next)) {
    seen.add(next);
    last = next;
  }
  return last;
}

function follow(book: ReadonlyMap<string, Contact>, { succeededBy }: Contact): Contact | undefined {
  return succeededBy === undefined ? undefined : book.get(succeededBy);
}

function told({ say, apart }: View, { name, role, succeededBy: _, ...rest }: Contact): ContactProps {
  const roleApart = role === undefined ? undefined : apart(role);
  return {
    name: say(name),
    ...(role !== undefined && { role: say(role) }),
    ...(roleApart && { roleApart }),
    ...rest,
  };
}
