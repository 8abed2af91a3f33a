import { outputOf, stubOutput } from '../lib/sitePath.ts';
import { pathOf } from '../model/paths.ts';
import { error, type Finding, type Rule, SITE_FILE } from './rule.ts';

/** Two pages cannot answer at one address; all collisions are told at once. */
export const duplicateUrls: Rule = function* ({ site, releases, pages: planned, files }) {
  const pages = new Map<string, string>();
  const shared: string[] = [];
  for (const release of releases) {
    const path = pathOf(site, release);
    const output = outputOf(path);
    const owner = pages.get(output);
    if (owner === undefined) pages.set(output, release.file);
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
  }
  const stubs = new Map<string, string>();
  const copies = new Map<string, string>();
  for (const { output, from } of files) {
    const other = copies.get(output);
    // What lies beside two releases of one address meets because they do.
    if (shared.some((folder) => output.startsWith(folder))) continue;
    if (planned.has(output)) {
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
  for (const { aliases, file } of releases) {
    for (const [index, alias] of aliases.entries()) yield* claim(alias, file, ['aliases', index]);
  }
  for (const { from, written } of site.redirects) yield* claim(from, SITE_FILE, ['redirects', written]);
};
