import { Document, isMap, parseDocument } from 'yaml';
import { toSlug } from '../lib/slug.ts';
import type { Localized } from '../model/site.ts';
import { isRecord, readYaml } from '../read/frontMatter.ts';
import { toYaml } from './releaseText.ts';

/**
 * Finds keys for names, and makes keys for those that a vocabulary or contact book lacks. A name is known by its key
 * or by its label in any language.
 */
export class TermBook {
  readonly #keys = new Map<string, string>();
  readonly #added = new Map<string, string>();

  constructor(known: Iterable<readonly [key: string, label: Localized]>) {
    for (const [key, label] of known) {
      this.#keys.set(key, key);
      const labels = typeof label === 'string' ? [label] : Object.values(label);
      for (const text of labels) this.#keys.set(fold(text), key);
    }
  }

  /** The key of a name, or undefined for a name without a letter or digit. */
  find(name: string): string | undefined {
    // A key begins with a letter or digit and has no invisible joiners: people type it.
    const slug = toSlug(name)
      .replace(/[\u200c\u200d]/g, '')
      .replace(/^[\p{M}-]+/u, '');
    return this.#keys.get(fold(name)) ?? this.#keys.get(slug) ?? (slug === '' ? undefined : slug);
  }

  /** Remembers a name as new unless it is known. */
  add(name: string): void {
    const key = this.find(name);
    if (key === undefined || this.#keys.has(key)) return;
    this.#keys.set(key, key);
    this.#keys.set(fold(name), key);
    this.#added.set(key, name);
  }

  /** New keys and their names, by key. */
  get added(): readonly (readonly [key: string, name: string])[] {
    return [...this.#added].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

function fold(label: string): string {
  return label.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Adds entries to the text of a YAML file; what stands there stays, comments and keys alike, byte for byte where it can. */
export function appendEntries(text: string, entries: readonly (readonly [string, object])[]): string {
  const added = toYaml(Object.fromEntries(entries));
  const flat = entries.map(([key, value]) => toYaml({ [key]: value }));
  const appended = text.trim() === '' ? added : `${text.replace(/\n*$/, '\n')}${flat.join('')}`;
  if (holdsAll(appended, text, entries)) return appended;
  const parsed = parseDocument(text, { version: '1.2', schema: 'core' });
  const document = isMap(parsed.contents) ? parsed : new Document({}, { version: '1.2', schema: 'core' });
  for (const [key, value] of entries) document.set(key, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

// Text after a flow map, a document end or an odd indentation would not be read as more of the same map.
function holdsAll(
  appended: string,
  before: string,
  entries: readonly (readonly [string, object])[],
): boolean {
  const [old, now] = [readYaml(before), readYaml(appended)];
  if (!old.ok || !now.ok || !isRecord(now.value)) return false;
  const keys = isRecord(old.value) ? Object.keys(old.value) : [];
  const wanted = [...keys, ...entries.map(([key]) => key)];
  return (
    wanted.length === Object.keys(now.value).length &&
    wanted.every((key) => isRecord(now.value) && Object.hasOwn(now.value, key))
  );
}
