import { didYouMean } from '../lib/nearest.ts';
import { readSite, type SiteReading } from '../read/site.ts';
import { UsageError } from './command.ts';
import { hasErrors } from './problemReport.ts';

/** Reads a site for a command that writes into it; without `site` when its own files have errors. */
export function openSite(root: string, lang: string | undefined): SiteReading {
  const { site, problems } = readSite(root);
  if (!site || hasErrors(problems)) return { site: undefined, problems };
  const codes = site.languages.map(({ code }) => code);
  if (lang !== undefined && !codes.includes(lang)) {
    throw new UsageError(`"${lang}" is not a language of this site. ${didYouMean(lang, codes)}`.trim());
  }
  return { site, problems };
}
