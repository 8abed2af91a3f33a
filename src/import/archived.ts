import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compareCode } from '../lib/compareCode.ts';
import type { Site } from '../model/site.ts';
import { parseFileName } from '../read/fileName.ts';
import { isRecord, readYaml } from '../read/frontMatter.ts';
import { listReleaseFiles } from '../read/releaseFiles.ts';

/** What the archive has already, as far as an import must know. Files are relative to the site root, with `/`. */
export interface Archived {
  /** File name (`2021-05-25-slug.et.md`, NFC) → file. */
  readonly byName: ReadonlyMap<string, string>;
  /** `itemKey` → the file names of the releases that have it; `slug.md` before `slug-2.md`. */
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  /** `reference` → a file name that has it. */
  readonly byReference: ReadonlyMap<string, string>;
  /** `addressKey` → the file name of the release there. */
  readonly byAddress: ReadonlyMap<string, string>;
  readonly addressed: readonly Addressed[];
}

/** A release and where it answers. */
export interface Addressed {
  /** Its file's name. */
  readonly name: string;
  /** Its slug, where it is not the file name's. */
  readonly slug: string | undefined;
  /** Where it was before; undefined for one that is held back too, to which no link may lead. */
  readonly source: string | undefined;
}

/** What an item is known by when it is imported again: its language and source, or without one its day and title. */
export function itemKey(item: {
  readonly lang: string;
  readonly source: string | undefined;
  readonly day: string;
  readonly title: string;
}): string {
  const { lang, source, day, title } = item;
  // Where a line may break in Khmer or Thai, an earlier import left nothing.
  return JSON.stringify(source === undefined ? [lang, day, title.replaceAll('\u200b', '')] : [lang, source]);
}

/** Equal for two releases of one address. */
export function addressKey(page: {
  readonly lang: string;
  readonly day: string;
  readonly slug: string;
}): string {
  return JSON.stringify([page.lang, page.day, page.slug]);
}

/** Reads what all releases below `content/releases` are known by. */
export async function readArchived(root: string, languages: Site['languages']): Promise<Archived> {
  const byName = new Map<string, string>();
  const byKey = new Map<string, string[]>();
  const byReference = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const addressed: Addressed[] = [];
  for (const file of releaseFilesOf(root)) {
    const name = path.posix.basename(file).normalize('NFC');
    byName.set(name, file);
    const {
      title = '',
      source,
      reference,
      slug,
      isHeld,
    } = readKeys(await readFile(path.join(root, file), 'utf8'));
    const { lang, day = '', slug: named } = parseFileName(name, languages);
    const key = itemKey({ lang, source, day, title });
    const twins = byKey.get(key);
    if (twins) twins.push(name);
    else byKey.set(key, [name]);
    const address = addressKey({ lang, day, slug: slug ?? named });
    if (!byAddress.has(address)) byAddress.set(address, name);
    addressed.push({ name, slug, source: isHeld ? undefined : source });
    if (reference !== undefined && !byReference.has(reference)) byReference.set(reference, name);
  }
  for (const names of byKey.values()) names.sort((a, b) => a.length - b.length || compareCode(a, b));
  return { byName, byKey, byReference, byAddress, addressed };
}

/** The same files that a build reads. What neither can look into may hold any release, which would be added again. */
function releaseFilesOf(root: string): readonly string[] {
  const { files, problems } = listReleaseFiles(root);
  const fault = problems.find(({ severity }) => severity === 'error');
  if (fault) throw Object.assign(new Error(`${fault.file}: ${fault.message}`), { hint: fault.hint });
  return files;
}

// Only these lines of each file are wanted, so only they are parsed.
const WANTED = /^(?:title|source|reference|slug|draft|embargo)\s*:.*$/gm;

interface Keys {
  readonly title?: string;
  readonly source?: string;
  readonly reference?: string;
  readonly slug?: string;
  /** A draft, or one with an embargo, whether over or not. */
  readonly isHeld: boolean;
}

function readKeys(text: string): Keys {
  const frontMatter = text.slice(0, Math.max(text.indexOf('\n---', 3), 0));
  const yaml = readYaml((frontMatter.match(WANTED) ?? []).join('\n'));
  if (!yaml.ok || !isRecord(yaml.value)) return { isHeld: false };
  const { title, source, reference, slug, draft, embargo } = yaml.value;
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof source === 'string' && { source }),
    ...(typeof reference === 'string' && { reference }),
    ...(typeof slug === 'string' && { slug }),
    isHeld: draft === true || embargo !== undefined,
  };
}
