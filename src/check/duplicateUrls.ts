import { outputOf, stubOutput } from '../lib/sitePath.ts';
import { pathOf, standingPagePath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import type { StandingPage } from '../model/standingPage.ts';
import { error, type Finding, type Rule, SITE_FILE } from './rule.ts';

/**
 * Two pages cannot answer at one address; all collisions are told at once. A draft claims its addresses last, for what
 * is published keeps them.
 */
export const duplicateUrls: Rule = function* ({ site, releases, standing, drafts, pages: planned, files }) {
  const isDraft = ({ file }: Release | StandingPage) => drafts.has(file);
  const drafted = releases.filter(isDraft);
  const others = releases.filter((release) => !isDraft(release));
  const pages = new Map<string, string>();
  const stubs = new Map<string, string>();
  const shared: string[] = [];
  const settle = function* (release: Release) {
    const path = pathOf(site, release);
    const output = outputOf(path);
    const owner = pages.get(output);
    const former = stubs.get(output);
    if (owner === undefined && former !== undefined) {
      const message = `${former} already answers at ${path}`;
      yield error('url-duplicate', release.file, ['slug'], message, 'Give this release another slug.');
    } else if (owner === undefined) pages.set(output, release.file);
    else if (owner !== release.file) {
      shared.push(path.slice(1));
      yield error(
        'url-duplicate',
        release.file,
        ['slug'],
        `${owner} has the same address, ${path}`,
        'Give one of them another slug.',
      );
    }
  };
  // Its path is none of a release: only old addresses, and files of public/, can be in its way.
  const settlePage = function* (page: StandingPage) {
    const path = standingPagePath(site, page);
    const output = outputOf(path);
    const owner = pages.get(output) ?? stubs.get(output);
    if (owner === undefined) pages.set(output, page.file);
    else
      yield error(
        'url-duplicate',
        page.file,
        START,
        `${owner} already answers at ${path}`,
        'Give this file another name, or take the address away there.',
      );
  };
  for (const page of standing) if (!isDraft(page)) yield* settlePage(page);
  for (const release of others) yield* settle(release);
  const copies = new Map<string, string>();
  for (const { output, from } of files) {
    const other = copies.get(output);
    // What lies beside two releases of one address meets because they do.
    if (shared.some((folder) => output.startsWith(folder))) continue;
    const page = from.startsWith('public/') ? pages.get(output) : undefined;
    if (page !== undefined)
      yield error('url-duplicate', from, [], `${page} already answers at /${output}`, 'Remove one of them.');
    else if (planned.has(output)) {
      const hint = from.startsWith('public/')
        ? 'It cannot be replaced: remove yours, or give it another name.'
        : 'Rename the file.';
      yield error('url-duplicate', from, [], `the site itself makes /${output}`, hint);
    } else if (other !== undefined)
      yield error('url-duplicate', from, [], `${other} already answers at /${output}`, 'Rename the file.');
    copies.set(output, from);
  }
  const claim = function* (path: string, file: string, at: Finding['at']) {
    const output = outputOf(path);
    const stub = stubOutput(path);
    const owner = pages.get(output) ?? stubs.get(stub);
    const hint = 'Remove it here or there.';
    if (owner !== undefined)
      yield error('url-duplicate', file, at, `${owner} already answers at ${path}`, hint);
    else if ([output, stub].some((name) => planned.has(name) || copies.has(name)))
      yield error('url-duplicate', file, at, `${path} is a page or file of the site itself`, hint);
    else stubs.set(stub, file);
  };
  const claimAliases = function* ({ aliases, file }: Release) {
    for (const [index, alias] of aliases.entries()) yield* claim(alias, file, ['aliases', index]);
  };
  for (const release of others) yield* claimAliases(release);
  for (const { from, written } of site.redirects) yield* claim(from, SITE_FILE, ['redirects', written]);
  for (const draft of standing) if (isDraft(draft)) yield* settlePage(draft);
  for (const draft of drafted) yield* settle(draft);
  for (const draft of drafted) yield* claimAliases(draft);
};

const START: Finding['at'] = { line: 1, column: 1 };
