import { z } from 'zod';
import { compact } from '../../lib/compact.ts';
import { nearest } from '../../lib/nearest.ts';
import { toSlug } from '../../lib/slug.ts';
import type { Problem } from '../../model/problem.ts';
import { readYaml } from '../../read/frontMatter.ts';
import { describeIssues } from '../../read/issues.ts';

/*
 * Which field of a JSON object is which of a release. A field map is a YAML file of these keys; each names one field
 * or several, of which the first with a value is taken; `meta.date` reaches into an object. A key that the file
 * leaves out keeps its default; [] switches one off.
 */

const NAMES = {
  title: ['title', 'headline', 'name'],
  date: [
    'date',
    'datePublished',
    'published',
    'published_at',
    'publishedAt',
    'publicationDate',
    'pubDate',
    'first_published_at',
    'publishDate',
    'publishdate',
  ],
  updated: [
    'updated',
    'dateModified',
    'modified',
    'changed',
    'updated_at',
    'updatedAt',
    'lastmod',
    'last_modified_at',
    'lastModified',
    'updatedDate',
  ],
  summary: ['summary', 'subtitle', 'description', 'teaser', 'abstract', 'excerpt'],
  /** A body in HTML. */
  html: ['bodyHtml', 'body_html', 'html', 'content_html', 'contentHtml'],
  /** A body in markdown. */
  markdown: ['bodyMarkdown', 'body_markdown', 'markdown', 'content_markdown', 'md'],
  /** A body in either; see `guessForm`. */
  body: ['body', 'content', 'text', 'articleBody'],
  topics: [
    'topics',
    'topic',
    'tags',
    'keywords',
    'categories',
    'subjects',
    'taxonomies.tags',
    'taxonomies.categories',
  ],
  organisations: ['organisations', 'organizations', 'components', 'agencies', 'departments', 'ministries'],
  people: ['people', 'persons', 'ministers'],
  reference: ['reference', 'number', 'releaseNumber', 'release_number'],
  source: ['source', 'url', 'link', 'canonical', 'permalink'],
  dateline: ['dateline', 'place'],
  type: ['type'],
  /** What tells that a release no longer stands: an object with date and reason, a date, a reason, or true. */
  withdrawn: ['withdrawn', 'withdrawn_notice', 'withdrawal', 'retracted', 'retraction'],
  /** True for what is not for publication. */
  draft: ['draft'],
  /** False for that. */
  published: ['published'],
  /** Until when it is not. */
  embargo: ['embargo', 'embargoed_until', 'embargoUntil'],
  /** What was changed and had not been wrong. */
  updates: ['updates', 'change_history'],
  corrections: ['corrections'],
  /** Old addresses that must keep working. */
  aliases: ['aliases', 'alias', 'redirect_from'],
  /** Names the file, instead of the title. */
  slug: ['slug'],
  /** What the language versions of a release have alike, and no other: names their files, that they find each other. */
  translation: ['translationKey', 'translation_key'],
  /** Tells items of one day and title apart. */
  id: ['id', 'uuid', 'guid', '_id'],
} as const satisfies Record<string, readonly string[]>;

export type Target = keyof typeof NAMES;

export interface FieldMap {
  readonly fields: Readonly<Record<Target, readonly string[]>>;
  /** The slug of what the other system calls a type → the key of this site's. */
  readonly types?: ReadonlyMap<string, string>;
  /** Luxon tokens, e.g. `MM/dd/yyyy`, or `X` or `x`: how dates are written that do not tell it themselves (`parseWritten`). */
  readonly dateFormat?: string;
}

const TARGETS = Object.keys(NAMES) as readonly Target[];

/** Reads common names; see `NAMES`. */
export const defaultFieldMap: FieldMap = { fields: NAMES };

const names = z.union([z.string().min(1), z.array(z.string().min(1))]);
const schemaWith = (types: readonly string[]) =>
  z.strictObject({
    ...Object.fromEntries(TARGETS.map((target) => [target, names.exactOptional()])),
    types: z.record(z.string(), z.enum(types)).exactOptional(),
    dateFormat: z.string().min(1).exactOptional(),
  });

/** Reads a field map's YAML; `file` is named in problems, `types` are the keys of the site's. */
export function readFieldMap(
  text: string,
  file: string,
  types: readonly string[],
): FieldMap | { readonly problems: readonly Problem[] } {
  const yaml = readYaml(text);
  if (!yaml.ok) return { problems: [{ severity: 'error', file, ...yaml.fault }] };
  const schema = schemaWith(types);
  const result = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (!result.success) {
    return { problems: describeIssues(result.error, file, yaml, schema) };
  }
  const { types: meant, dateFormat, ...named } = result.data;
  const given: Readonly<Record<string, string | string[] | undefined>> = named;
  const fields: Record<Target, readonly string[]> = { ...NAMES };
  for (const target of TARGETS) {
    const value = given[target];
    if (value !== undefined) fields[target] = typeof value === 'string' ? [value] : value;
  }
  return compact({
    fields,
    types: meant && new Map(Object.entries(meant).map(([name, key]) => [toSlug(name), key])),
    dateFormat,
  });
}

/** The field that a missing one is probably called, for a hint. */
export function likelyField(wanted: readonly string[], present: readonly string[]): string | undefined {
  return wanted.map((name) => nearest(name, present)).find((name) => name !== undefined);
}
