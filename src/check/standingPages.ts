import { standingPagePath } from '../model/paths.ts';
import { isSiteFolder } from '../model/siteFolders.ts';
import { error, type Rule } from './rule.ts';

/** A page's address is none that the site has itself, or may have with the next release. */
export const standingPages: Rule = function* ({ site, standing }) {
  const [{ code: first }, ...others] = site.languages;
  for (const page of standing) {
    const { slug, lang, file } = page;
    const language = lang === first ? others.find(({ prefix }) => prefix.toLowerCase() === slug) : undefined;
    if (!language && !isSiteFolder(slug)) continue;
    const whose = language ? `the language ${language.code}` : 'the site itself';
    const message = `${standingPagePath(site, page)} is an address of ${whose}`;
    const hint = `Give the file another name, such as about-${slug}${lang === first ? '' : `.${lang}`}.md.`;
    yield error('url-duplicate', file, { line: 1, column: 1 }, message, hint);
  }
};
