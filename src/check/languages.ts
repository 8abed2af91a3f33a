import { didYouMean } from '../lib/nearest.ts';
import { type Localized, TERM_KINDS } from '../model/site.ts';
import { isSiteFolder } from '../model/siteFolders.ts';
import { CONTACTS_FILE, error, type Finding, type Rule, SITE_FILE, TYPES_FILE } from './rule.ts';

/** Texts are in the site's languages, and each language has a prefix of its own that is no folder of the default one. */
export const languages: Rule = function* ({ site, releases }) {
  const codes = site.languages.map(({ code }) => code);
  const known = function* (
    text: Localized | undefined,
    file: string,
    at: (string | number)[],
    severity: Finding['severity'] = 'error',
  ): Generator<Finding> {
    if (text === undefined || typeof text === 'string') return;
    for (const code of Object.keys(text)) {
      if (!codes.includes(code)) {
        const message = `"${code}" is not a language of this site`;
        yield {
          severity,
          code: 'language-unknown',
          message,
          hint: didYouMean(code, codes),
          file,
          at: [...at, code],
        };
      }
    }
  };
  yield* known(site.title, SITE_FILE, ['title']);
  yield* known(site.description, SITE_FILE, ['description']);
  yield* known(site.publisher?.name, SITE_FILE, ['publisher', 'name']);
  for (const [index, { name }] of (site.publisher?.formerNames ?? []).entries())
    yield* known(name, SITE_FILE, ['publisher', 'formerNames', index, 'name']);
  yield* known(site.licence?.name, SITE_FILE, ['licence', 'name'], 'warning');
  for (const [index, { label, to }] of site.links.entries()) {
    yield* known(label, SITE_FILE, ['links', index, 'label']);
    yield* known(to, SITE_FILE, ['links', index, 'to']);
  }
  for (const kind of TERM_KINDS) {
    for (const term of site.vocabularies[kind].values()) {
      yield* known(term.label, `content/${kind}.yaml`, [term.key, 'label']);
      yield* known(term.description, `content/${kind}.yaml`, [term.key, 'description']);
      for (const [index, { title }] of (term.offices ?? []).entries())
        yield* known(title, `content/${kind}.yaml`, [term.key, 'offices', index, 'title']);
      for (const [part, text] of Object.entries(term.name ?? {}))
        yield* known(text, `content/${kind}.yaml`, [term.key, 'name', part]);
      for (const [index, { name }] of (term.formerNames ?? []).entries())
        yield* known(name, `content/${kind}.yaml`, [term.key, 'formerNames', index, 'name']);
    }
  }
  for (const { key, label, plural, description } of site.types.values()) {
    yield* known(label, TYPES_FILE, [key, 'label']);
    yield* known(plural, TYPES_FILE, [key, 'plural']);
    yield* known(description, TYPES_FILE, [key, 'description']);
  }
  for (const [key, contact] of site.contactBook) {
    yield* known(contact.name, CONTACTS_FILE, [key, 'name']);
    yield* known(contact.role, CONTACTS_FILE, [key, 'role']);
  }
  for (const { contacts, file } of releases) {
    for (const [index, contact] of contacts.entries()) {
      if (typeof contact === 'string') continue;
      // Of a language that the site had once, old releases may still speak.
      yield* known(contact.name, file, ['contacts', index, 'name'], 'warning');
      yield* known(contact.role, file, ['contacts', index, 'role'], 'warning');
    }
  }
  for (const [index, { name }] of site.governments.entries())
    yield* known(name, 'content/terms.yaml', [index, 'name']);
  // Small letters: on a Mac's disk and on Windows', /Topics/ is /topics/.
  const taken = new Set<string>();
  for (const { code, prefix } of site.languages.slice(1)) {
    const folder = prefix.toLowerCase();
    if (taken.has(folder) || isSiteFolder(folder)) {
      const hint = 'Use the language code.';
      yield error(
        'prefix-taken',
        SITE_FILE,
        ['languages', code, 'prefix'],
        `the prefix "${prefix}" is taken`,
        hint,
      );
    }
    taken.add(folder);
  }
};
