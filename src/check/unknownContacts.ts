import { didYouMean } from '../lib/nearest.ts';
import { CONTACTS_FILE, error, type Rule, SITE_FILE } from './rule.ts';

/** Contacts that a release or the site names stand in contacts.yaml. */
export const unknownContacts: Rule = function* ({ site, releases, refused, unread }) {
  if (unread.has(CONTACTS_FILE)) return;
  const known = [...site.contactBook.keys()];
  const lists = [{ file: SITE_FILE, contacts: site.contacts }, ...releases, ...refused];
  for (const { file, contacts } of lists) {
    for (const [index, contact] of contacts.entries()) {
      if (typeof contact !== 'string' || site.contactBook.has(contact)) continue;
      const hint = didYouMean(contact, known) || 'Add it to content/contacts.yaml.';
      yield error(
        'contact-unknown',
        file,
        ['contacts', index],
        `"${contact}" is not in content/contacts.yaml`,
        hint,
      );
    }
  }
};
