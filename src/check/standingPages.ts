import { standingPagePath } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { isSiteFolder } from '../model/siteFolders.ts';
import type { StandingPage } from '../model/standingPage.ts';
import { error, type Rule } from './rule.ts';

/** Whose the address of a page would be, of what the site has itself or may have with the next release; undefined for any other. */
export function ownerOf(
  { languages }: Pick<Site, 'languages'>,
  { slug, lang }: Pick<StandingPage, 'slug' | 'lang'>,
): string | undefined {
  const [{ code: first }, ...others] = languages;
  const language = lang === first ? others.find(({ prefix }) => prefix.toLowerCase() === slug) : undefined;
  if (language) return `the language ${language.code}`;
  return isSiteFolder(slug) ? 'the site itself' : undefined;
}

/** A page's address is none of another's. */
export const standingPages: Rule = function* ({ site, standing }) {
  for (const page of standing) {
    const owner = ownerOf(site, page);
    if (owner === undefined) continue;
    const { slug, lang, file } = page;
    const suffix = lang === site.languages[0].code ? '' : `.${lang}`;
    const message = `${standingPagePath(site, page)} is an address of ${owner}`;
    const hint = `Give the file another name, such as about-${slug}${suffix}.md.`;
    yield error('url-duplicate', file, { line: 1, column: 1 }, message, hint);
  }
};
