import { stringify } from 'yaml';
import { LANGUAGES } from './languages.ts';
import type { Terms } from './terms.ts';

const LABELS = { en: 'English', et: 'Eesti', ru: 'Русский' };

/** The files of `content/` beside the releases: name → text. */
export function siteFiles({ topics, people, organisations }: Terms): Readonly<Record<string, string>> {
  const site = {
    title: Object.fromEntries(Object.entries(LANGUAGES).map(([code, { siteTitle }]) => [code, siteTitle])),
    description: 'Invented releases of an invented state, made to measure with.',
    url: 'https://press.example.org',
    // Hugo's side has no such file beside its releases.
    oembed: false,
    timeZone: 'Europe/Tallinn',
    languages: Object.fromEntries(
      Object.entries(LABELS).map(([code, label], index) => [
        code,
        index === 0 ? { label } : { label, prefix: code },
      ]),
    ),
    publisher: { name: 'Press office of an invented state', url: 'https://state.example.org' },
    contacts: ['press'],
  };
  const vocabulary = (terms: Terms[keyof Terms]) =>
    stringify(Object.fromEntries(terms.map(({ key, ...term }) => [key, term])));
  return {
    'site.yaml': stringify(site),
    'contacts.yaml': stringify({ press: { name: 'Press office', email: 'press@state.example.org' } }),
    'topics.yaml': vocabulary(topics),
    'people.yaml': vocabulary(people),
    'organisations.yaml': vocabulary(organisations),
  };
}
