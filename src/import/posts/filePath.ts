import path from 'node:path';
import { LANGUAGE_CODE, primaryLanguage } from '../../lib/language.ts';
import type { Site } from '../../model/site.ts';

/** What the path of a post says, below the folder that is imported. */
export interface PostPath {
  /** `2009-5-21`, as it is written. */
  readonly day: string | undefined;
  /** The name without day, language and ending: of the folder, for its `index.md`. */
  readonly name: string | undefined;
  /** A language that the path tells: one of the site's, or what is written there. */
  readonly language: ToldLanguage | undefined;
}

export type ToldLanguage = { readonly code: string } | { readonly unknown: string };

const SUFFIX = new RegExp(`^(.+)\\.(${LANGUAGE_CODE})$`, 'i');
const CODE = new RegExp(`^${LANGUAGE_CODE}$`, 'i');
const DATED = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_ ](.*))?$/s;
const KNOWN = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Reads `fr/2019-05-21-budget.md`, `2019-05-21-budget/index.fr.md` and the like, relative to the folder, with `/`.
 * `foreign` are folders of languages that the site has not: see `foreignFolders`.
 */
export function readPath(
  file: string,
  languages: Site['languages'],
  foreign: ReadonlySet<string> = new Set(),
): PostPath {
  const folders = file.split('/').slice(0, -1);
  const base = path.posix.basename(file).replace(/\.[^.]*$/, '');
  const [, stem = base, suffix] = SUFFIX.exec(base) ?? [];
  const told = suffix === undefined ? undefined : tellLanguage(suffix, languages);
  const own = told === undefined ? base : stem;
  const title = own.toLowerCase() === 'index' ? folders.at(-1) : own;
  const [, day, rest] = DATED.exec(title ?? '') ?? [];
  return {
    day,
    name: day === undefined ? title : rest,
    language: told ?? tellByFolder(folders, languages, foreign),
  };
}

/** The site's language that a code means, `en_US` its `en` too; or that it is a language, but none of the site's. */
export function tellLanguage(code: string, languages: Site['languages']): ToldLanguage | undefined {
  const given = code.toLowerCase().replaceAll('_', '-');
  if (!CODE.test(given)) return undefined;
  const near = languages.filter((language) => primaryLanguage(language.code) === primaryLanguage(given));
  const exact = near.find((language) => language.code.toLowerCase() === given);
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found !== undefined) return { code: found.code };
  return KNOWN.of(primaryLanguage(given)) === undefined ? undefined : { unknown: code };
}

function tellByFolder(
  folders: readonly string[],
  languages: Site['languages'],
  foreign: ReadonlySet<string>,
): ToldLanguage | undefined {
  for (const [index, folder] of folders.entries()) {
    const told = tellLanguage(folder, languages);
    const isForeign = foreign.has(folders.slice(0, index + 1).join('/'));
    if (told !== undefined && ('code' in told || isForeign)) return told;
  }
  return undefined;
}

/** Folders that are named like a language which the site has not, and lie beside one of a language that it has. */
export function foreignFolders(files: readonly string[], languages: Site['languages']): ReadonlySet<string> {
  const folders = new Set(
    files.flatMap((file) => {
      const steps = file.split('/').slice(0, -1);
      return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
    }),
  );
  const told = [...folders].flatMap((folder) => {
    const language = tellLanguage(path.posix.basename(folder), languages);
    return language === undefined ? [] : [{ folder, parent: path.posix.dirname(folder), language }];
  });
  const parents = new Set(told.flatMap(({ parent, language }) => ('code' in language ? [parent] : [])));
  return new Set(
    told.flatMap(({ folder, parent, language }) =>
      'unknown' in language && parents.has(parent) ? [folder] : [],
    ),
  );
}
