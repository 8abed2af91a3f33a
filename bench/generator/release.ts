import { titleSlug } from '../../src/lib/titleSlug.ts';
import { BUILT_IN_TYPES } from '../../src/model/releaseType.ts';
import { writeBody } from './body.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { proseAbout } from './prose.ts';
import { type Random, randomFrom } from './random.ts';
import type { GeneratedTerm, Terms } from './terms.ts';
import { timeOfDay } from './timetable.ts';
import type { Words } from './words.ts';
import { zipfRanks } from './zipf.ts';

/** What the versions of a release share. */
export interface ReleaseCore {
  readonly day: string;
  /** ` 16:17` or "". */
  readonly time: string;
  readonly topics: readonly GeneratedTerm[];
  readonly organisations: readonly GeneratedTerm[];
  readonly people: readonly GeneratedTerm[];
  /** The number of its first topic: its subject. */
  readonly subject: number;
}

/** How many of each a release names, by chance: the first share none, the second one, and so on. */
const TOPICS = [0, 0.55, 0.35, 0.1];
const ORGANISATIONS = [0, 0.75, 0.25];
const PEOPLE = [0.4, 0.35, 0.2, 0.05];

export function inventCore(day: string, terms: Terms, random: Random): ReleaseCore {
  const topics = some(terms.topics, TOPICS, random);
  const [first] = topics;
  return {
    day,
    time: timeOfDay(random),
    topics,
    organisations: some(terms.organisations, ORGANISATIONS, random),
    people: some(terms.people, PEOPLE, random),
    subject: first ? terms.topics.indexOf(first) : 0,
  };
}

const ranks = new Map<number, (random: Random) => number>();

/** Few terms are on many releases, many on few. */
function some(
  terms: readonly GeneratedTerm[],
  shares: readonly number[],
  random: Random,
): readonly GeneratedTerm[] {
  const draw = ranks.get(terms.length) ?? zipfRanks(terms.length);
  ranks.set(terms.length, draw);
  const chosen = new Set<GeneratedTerm>();
  const count = random.weighted(shares);
  while (chosen.size < count) {
    const term = terms[draw(random)];
    if (term) chosen.add(term);
  }
  return [...chosen];
}

/** A release in one language: its slug, and its file's text. */
export function writeRelease(
  language: LanguageCode,
  core: ReleaseCore,
  words: Words,
  seed: string,
  freeSlug: (slug: string) => string,
  reference: string,
): { readonly slug: string; readonly text: string } {
  const random = randomFrom(seed);
  const prose = proseAbout(core.subject, words, random);
  const title = prose.title();
  const slug = freeSlug(titleSlug(title));
  const speakers = core.people.map(({ label }) => label[language]);
  const keys = (terms: readonly GeneratedTerm[]) => `[${terms.map(({ key }) => key).join(', ')}]`;
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `date: ${core.day}${core.time}`,
    random.chance(0.8) ? `summary: ${JSON.stringify(prose.sentence())}` : '',
    random.chance(0.25) ? `type: ${random.pick(BUILT_IN_TYPES)}` : '',
    random.chance(0.4) ? `dateline: ${JSON.stringify(core.organisations[0]?.label[language] ?? title)}` : '',
    random.chance(0.7) ? `reference: ${reference}` : '',
    `slug: ${slug}`,
    `topics: ${keys(core.topics)}`,
    `organisations: ${keys(core.organisations)}`,
    core.people.length > 0 ? `people: ${keys(core.people)}` : '',
    random.chance(0.1)
      ? `media: [{type: photos, url: "https://photos.press.example/${reference}", title: ${JSON.stringify(prose.phrase(4))}}]`
      : '',
    random.chance(0.02) ? `updated: ${core.day} 21:30` : '',
  ].filter((line) => line !== '');
  const body = writeBody(prose, speakers, LANGUAGES[language].quotes);
  return { slug, text: `---\n${lines.join('\n')}\n---\n\n${body}` };
}
