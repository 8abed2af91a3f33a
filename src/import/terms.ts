import { Document, isMap, parseDocument } from 'yaml';
import { compareCode } from '../lib/compareCode.ts';
import { oneLine } from '../lib/oneLine.ts';
import { toSlug } from '../lib/slug.ts';
import { type Localized, textsOf } from '../model/site.ts';
import { isRecord, readYaml } from '../read/frontMatter.ts';
import { type DraftTerm, labelOf } from './draft.ts';
import { toYaml } from './releaseText.ts';

/** An entry that a vocabulary or contact book has. */
export interface KnownName {
  readonly key: string;
  readonly label: Localized;
  readonly formerNames?: readonly Localized[];
}

/**
 * Finds keys for names, and makes keys for those that a vocabulary or contact book lacks. A name is known by its key,
 * or by its label or a former name in any language.
 */
export class TermBook {
  /** Keys and names → keys. */
  readonly #keys = new Map<string, string>();
  readonly #own = new Set<string>();
  readonly #added = new Map<string, Localized>();
  readonly #given = new Map<string, Localized>();
  readonly #renamed = new Map<string, string>();

  constructor(known: readonly KnownName[]) {
    for (const { key, formerNames = [] } of known)
      for (const text of formerNames.flatMap(textsOf)) this.#keys.set(fold(text), key);
    // After those: a name that one had and another has is the other's.
    for (const { key, label } of known) {
      this.#given.set(key, label);
      this.#own.add(key);
      this.#keys.set(key, key);
      for (const text of textsOf(label)) this.#keys.set(fold(text), key);
    }
  }

  /** The key of a term, or undefined for a name without a letter or digit. */
  find(term: DraftTerm): string | undefined {
    const label = labelOf(term);
    const known = this.#keys.get(fold(label));
    if (typeof term !== 'string') {
      // A label that the site has decides; among new terms two may have one label.
      const isOwn = known !== undefined && !this.#added.has(known);
      return this.#own.has(term.key) || !isOwn ? term.key : known;
    }
    // A key begins with a letter or digit and has no invisible joiners: people type it.
    const slug = toSlug(label)
      .replace(/[\u200c\u200d]/g, '')
      .replace(/^[\p{M}-]+/u, '');
    return known ?? this.#keys.get(slug) ?? (slug === '' ? undefined : slug);
  }

  /** Remembers a term as new unless it is known; `label` is how its entry will have the name. */
  add(term: DraftTerm, label: Localized = labelOf(term)): void {
    const key = this.find(term);
    if (key === undefined) return;
    const name = labelOf(term);
    if (this.#own.has(key)) {
      const isNew = this.#keys.get(fold(name)) !== key && !this.#renamed.has(key);
      if (typeof term !== 'string' && this.#given.has(key) && isNew) this.#renamed.set(key, name);
      return;
    }
    this.#own.add(key);
    this.#keys.set(key, key);
    if (!this.#keys.has(fold(name))) this.#keys.set(fold(name), key);
    this.#added.set(key, label);
  }

  /** New keys and their labels, by key. */
  get added(): readonly (readonly [key: string, label: Localized])[] {
    return [...this.#added].sort(([a], [b]) => compareCode(a, b));
  }

  /** The names of known terms that have no label in this language yet, by key. */
  newLabels(lang: string): readonly (readonly [key: string, name: string])[] {
    return [...this.#renamed].filter(([key]) => {
      const label = this.#given.get(key);
      return typeof label === 'object' && label[lang] === undefined;
    });
  }
}

function fold(label: string): string {
  return oneLine(label.normalize('NFC').toLowerCase());
}

/** Adds labels in a language to entries of a YAML file. */
export function appendLabels(
  text: string,
  labels: readonly (readonly [key: string, name: string])[],
  lang: string,
): string {
  if (labels.length === 0) return text;
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  for (const [key, name] of labels) document.setIn([key, 'label', lang], name);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
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
