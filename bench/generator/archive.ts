import { LANGUAGES, type LanguageCode } from './languages.ts';
import { randomFrom } from './random.ts';
import { inventCore, type ReleaseCore, writeRelease } from './release.ts';
import { siteFiles } from './siteFiles.ts';
import { inventTerms } from './terms.ts';
import { timetable } from './timetable.ts';
import { inventWords } from './words.ts';

export interface ArchiveParameters {
  /** Files: each version of a release counts. */
  readonly releases: number;
  readonly seed: number;
}

export interface GeneratedFile {
  /** Relative to the site root, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** Of all versions that are not in the first language, the part that belongs to a release in it. */
const TRANSLATED = 0.5;

/**
 * Every file of a generated archive, one by one, newest release first. Equal parameters give equal files, and archives of
 * different sizes have the same newest releases: only their dates differ.
 */
export function* generateFiles({ releases, seed }: ArchiveParameters): Generator<GeneratedFile> {
  const from = String(seed);
  const words = { en: inventWords('en', from), et: inventWords('et', from), ru: inventWords('ru', from) };
  const terms = inventTerms(words, from);
  for (const [name, text] of Object.entries(siteFiles(terms))) yield { file: `content/${name}`, text };

  const dayOf = timetable(releases);
  let latest: { stem: string; core: ReleaseCore; languages: Set<LanguageCode> } | undefined;
  const taken = new Set<string>();
  for (let index = 0; index < releases; index++) {
    const random = randomFrom(`${from} ${index}`);
    // The newest is a release of its own in the first language: the one to add another after.
    const language = index === 0 ? 'en' : pickLanguage(random.next());
    const day = dayOf(index, random);
    const version =
      latest && !latest.languages.has(language) && random.chance(TRANSLATED) ? latest : undefined;
    const core = version?.core ?? inventCore(day, terms, random);
    const reference = `PR-${releases - index}`;
    const { slug, text } = writeRelease(
      language,
      core,
      words[language],
      `${from} ${index} text`,
      (wanted) => free(core.day, wanted, taken),
      reference,
    );
    const stem = version?.stem ?? `${core.day}-${slug}`;
    if (version) version.languages.add(language);
    else if (language === 'en') latest = { stem, core, languages: new Set(['en']) };
    const suffix = language === 'en' ? '' : `.${language}`;
    yield { file: `content/releases/${core.day.slice(0, 4)}/${stem}${suffix}.md`, text };
  }
}

/** No two files of a day share a slug, whatever their language: file names and addresses hang on it. */
function free(day: string, wanted: string, taken: Set<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(day + slug); number++) slug = `${wanted}-${number}`;
  taken.add(day + slug);
  return slug;
}

function pickLanguage(at: number): LanguageCode {
  if (at < LANGUAGES.et.share) return 'et';
  return at < LANGUAGES.et.share + LANGUAGES.ru.share ? 'ru' : 'en';
}
