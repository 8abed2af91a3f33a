import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { documentLinks, mayLink } from './documentLinks.ts';

/** An address of the site that leads nowhere. */
export interface BrokenLink {
  readonly link: string;
  readonly reason: string;
  /** The first file that has it, relative to the folder. */
  readonly file: string;
  /** How many files have it. */
  readonly files: number;
}

export interface LinkReport {
  /** Files in the folder, and those of them that were read for links. */
  readonly files: number;
  readonly documents: number;
  /** Addresses found, and those of them that lead out of the site and were not followed. */
  readonly links: number;
  readonly external: number;
  readonly broken: readonly BrokenLink[];
}

/**
 * Follows every address in a built site's files that leads into the site itself, be it a path or a URL of `origin`
 * (`https://press.example.org`): the file must exist, and the place in it when there is a `#fragment`.
 */
export function checkLinks(folder: string, origin: string): LinkReport {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'),
      ),
  );
  const faults = new Map<string, { reason: string; files: Set<string> }>();
  const fragments = new Map<string, Map<string, Set<string>>>();
  const targets = new Map<string, string>();
  const counts = { documents: 0, links: 0, external: 0 };
  const blame = (link: string, reason: string, file: string) => {
    const fault = faults.get(link) ?? { reason, files: new Set() };
    fault.files.add(file);
    faults.set(link, fault);
  };

  for (const file of [...files].sort()) {
    if (!mayLink(file)) continue;
    counts.documents += 1;
    const found = read(folder, file);
    if (typeof found === 'string') {
      blame(file, found, file);
      continue;
    }
    const page = addressOf(file, origin);
    for (const link of found.links) {
      counts.links += 1;
      const url = resolve(link, page);
      if (url === undefined) blame(link, 'not a URL', file);
      else if (url.origin !== origin) counts.external += 1;
      else {
        const target = known(targets, url.pathname, () => targetOf(url.pathname, files));
        if (target === '') blame(link, 'no such file', file);
        else if (url.hash.length > 1 && !(target === file && found.ids.has(fragmentOf(url)))) {
          const wanted = known(fragments, target, () => new Map<string, Set<string>>());
          known(wanted, fragmentOf(url), () => new Set<string>()).add(file);
        }
      }
    }
  }
  // Only now is it known which of the many pages must be looked into for their ids.
  for (const [target, wanted] of fragments) {
    const found = read(folder, target);
    for (const [fragment, sources] of wanted) {
      if (typeof found !== 'string' && found.ids.has(fragment)) continue;
      for (const source of sources) blame(`${target}#${fragment}`, 'no such place in that file', source);
    }
  }
  const broken = [...faults].map(([link, fault]) => {
    const [file = ''] = fault.files;
    return { link, reason: fault.reason, file, files: fault.files.size };
  });
  return { files: files.size, ...counts, broken };
}

function read(folder: string, file: string) {
  try {
    return documentLinks(file, readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function resolve(link: string, page: string): URL | undefined {
  return URL.canParse(link, page) ? new URL(link, page) : undefined;
}

/** Where a file stands on the web; an index page at its folder's address, against which its relative links resolve. */
function addressOf(file: string, origin: string): string {
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  return `${origin}/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`;
}

/** The file that answers a path: the file itself, or a folder's index.html; "" when there is none. */
function targetOf(pathname: string, files: ReadonlySet<string>): string {
  let path: string;
  try {
    path = decodeURIComponent(pathname).slice(1);
  } catch {
    return '';
  }
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  return [path, `${folder}index.html`].find((name) => files.has(name)) ?? '';
}

function fragmentOf(url: URL): string {
  try {
    return decodeURIComponent(url.hash.slice(1));
  } catch {
    return url.hash.slice(1);
  }
}

function known<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
