import { pathOnSite } from '../lib/resolveUrl.ts';
import { outputOf, stubOutput } from '../lib/sitePath.ts';
import { pathOf, termPath } from '../model/paths.ts';
import { TERM_KINDS } from '../model/site.ts';
import { type CheckContext, type Finding, type Rule, SITE_FILE } from './rule.ts';

/** Something that answers at an output, and where the content names it. */
interface Claim {
  readonly output: string;
  readonly file: string;
  readonly at: Finding['at'];
  /** Where it leads, for a stub. */
  readonly to?: string;
}

/**
 * On the disks of a Mac and of Windows `/Topics/` is `/topics/`, and one of two would be lost without a word: an error on
 * such a disk, elsewhere a warning. The addresses that Communiqué makes are in small letters, but for what files, terms
 * and old addresses are called.
 */
export const sameButForCase: Rule = function* (context) {
  const claims = [...claimsOf(context)];
  const exact = new Set(claims.map(({ output }) => output));
  const first = new Map<string, Claim>();
  const told = new Set<string>();
  for (const claim of claims) {
    const { output, file, at } = claim;
    const lower = output.toLowerCase();
    const other = first.get(lower);
    first.set(lower, other ?? claim);
    const isPage = output !== lower && !exact.has(lower) && context.pages.has(lower);
    const named = output.endsWith('index.html') ? shown(lower) : `/${lower}`;
    const where = isPage ? named : other && rivalOf(claim, other);
    if (where === undefined) continue;
    // A term has a page in each language.
    const place = JSON.stringify([file, at]);
    if (told.has(place)) continue;
    told.add(place);
    const disk = context.ignoresCase ? 'This disk holds' : 'Disks of macOS and Windows hold';
    yield {
      severity: context.ignoresCase ? 'error' : 'warning',
      code: 'url-capitals',
      message: `${shown(output)} differs from ${where} only in capitals`,
      hint: `${disk} only one of them: write both alike, or give one another name.`,
      file,
      at,
    };
  }
};

function shown(output: string): string {
  return `/${output.replace(/(^|\/)index\.html$/, '$1')}`;
}

function rivalOf(claim: Claim, other: Claim): string | undefined {
  // The same address twice is told as such; two old addresses that lead to one place may be one file.
  if (other.output === claim.output || (other.to !== undefined && other.to === claim.to)) return undefined;
  return `${shown(other.output)} (${other.file})`;
}

function* claimsOf({ site, archive, releases, files }: CheckContext): Generator<Claim> {
  for (const { language, terms } of archive.editions) {
    for (const kind of TERM_KINDS) {
      for (const key of site.vocabularies[kind].keys())
        if (terms[kind].has(key))
          yield { output: outputOf(termPath(language, kind, key)), file: `content/${kind}.yaml`, at: [key] };
    }
  }
  for (const { output, from } of files) yield { output, file: from, at: [] };
  for (const release of releases) {
    for (const [index, alias] of release.aliases.entries())
      yield {
        output: stubOutput(alias),
        file: release.file,
        at: ['aliases', index],
        to: pathOf(site, release),
      };
  }
  for (const { from, written, to } of site.redirects) {
    const output = stubOutput(from);
    yield { output, file: SITE_FILE, at: ['redirects', written], to: pathOnSite(to, site.url) ?? to };
  }
}
