import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../disk/newFile.ts';
import { hasCode } from '../lib/errors.ts';
import { type Localized, type Site, TERM_KINDS, type TermKind } from '../model/site.ts';
import { type DraftTerms, labelOf } from './draft.ts';
import { appendEntries, appendLabels, TermBook } from './terms.ts';

/** The vocabularies and contacts of a site, and what an import adds to them. */
export type Books = Readonly<Record<TermKind | 'contacts', TermBook>>;

export function openBooks(site: Site): Books {
  const labels = (kind: TermKind) =>
    new TermBook(
      [...site.vocabularies[kind].values()].map(({ key, label, formerNames = [] }) => ({
        key,
        label,
        formerNames: formerNames.map(({ name }) => name),
      })),
    );
  const contacts = new TermBook([...site.contactBook].map(([key, { name }]) => ({ key, label: name })));
  return {
    topics: labels('topics'),
    people: labels('people'),
    organisations: labels('organisations'),
    contacts,
  };
}

/** Remembers the names of a draft that will be written; `label` makes an entry's label of a name. */
export function addTerms(books: Books, draft: DraftTerms, label: (name: string) => Localized): void {
  for (const kind of TERM_KINDS) for (const term of draft[kind]) books[kind].add(term, label(labelOf(term)));
  for (const contact of draft.contacts)
    if (isNameOnly(contact)) books.contacts.add(contact.name, label(contact.name));
}

/** The front matter's keys for the names of a draft. */
export function keysOf(books: Books, kind: TermKind, draft: DraftTerms): readonly string[] {
  return [...new Set(draft[kind].flatMap((term) => books[kind].find(term) ?? []))];
}

/** A contact that the book knows is named by its key; one with a number or address of its own is written out. */
export function contactsOf(
  books: Books,
  draft: DraftTerms,
): readonly (string | DraftTerms['contacts'][number])[] {
  return draft.contacts.map((contact) =>
    isNameOnly(contact) ? (books.contacts.find(contact.name) ?? contact) : contact,
  );
}

function isNameOnly(contact: DraftTerms['contacts'][number]): boolean {
  return Object.keys(contact).length === 1;
}

/** Adds the new entries to the files of `content/`; says which files and how many. */
export async function saveBooks(
  books: Books,
  root: string,
  lang: string,
): Promise<readonly { readonly file: string; readonly added: number }[]> {
  const saved: { file: string; added: number }[] = [];
  for (const kind of [...TERM_KINDS, 'contacts'] as const) {
    const { added } = books[kind];
    const labels = kind === 'contacts' ? [] : books[kind].newLabels(lang);
    if (added.length + labels.length === 0) continue;
    const file = `content/${kind}.yaml`;
    const key = kind === 'contacts' ? 'name' : 'label';
    const before = await readIfThere(path.join(root, file));
    replaceFile(
      path.join(root, file),
      appendEntries(
        appendLabels(before, labels, lang),
        added.map(([term, label]) => [term, { [key]: label }]),
      ),
    );
    saved.push({ file, added: added.length + labels.length });
  }
  return saved;
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return '';
    throw cause;
  }
}
