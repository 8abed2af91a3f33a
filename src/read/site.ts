import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { NO_ENTRY } from '../disk/ifThere.ts';
import { compact } from '../lib/compact.ts';
import { directionOf } from '../lib/language.ts';
import { decodePath } from '../lib/sitePath.ts';
import type { Problem } from '../model/problem.ts';
import { isBuiltIn } from '../model/releaseType.ts';
import type { Contact, Language, NamedType, Site, Term, TermKind, Vocabulary } from '../model/site.ts';
import { deadLink, isDeadLink } from './folderEntries.ts';
import { readYaml } from './frontMatter.ts';
import { describeIssues } from './issues.ts';
import { siteSchema } from './siteSchema.ts';
import { readTextFile } from './textFile.ts';
import { typesSchema } from './typesSchema.ts';
import {
  contactsSchema,
  governmentsSchema,
  organisationsSchema,
  peopleSchema,
  topicsSchema,
} from './vocabularySchema.ts';

export interface SiteReading {
  /** Undefined when site.yaml is missing or so wrong that nothing can be read with it. */
  readonly site: Site | undefined;
  readonly problems: readonly Problem[];
}

/** Reads `content/site.yaml` and the vocabularies of a site root. Never throws on content. */
export function readSite(root: string): SiteReading {
  const problems: Problem[] = [];
  const fields = readYamlFile(root, 'content/site.yaml', siteSchema, problems);
  const vocabularies: Record<TermKind, Vocabulary> = {
    topics: readVocabulary(root, 'topics', problems),
    people: readVocabulary(root, 'people', problems),
    organisations: readVocabulary(root, 'organisations', problems),
  };
  const types = readTypes(root, problems);
  const book = readOptional(root, 'content/contacts.yaml', contactsSchema, problems);
  const contactBook = new Map<string, Contact>(Object.entries(book ?? {}));
  const governments = readOptional(root, 'content/terms.yaml', governmentsSchema, problems) ?? [];
  if (!fields) return { site: undefined, problems };
  const site: Site = compact({
    title: fields.title,
    description: fields.description,
    url: fields.url.replace(/\/$/, ''),
    firstUrl: (fields.firstUrl ?? fields.url).replace(/\/$/, ''),
    timeZone: fields.timeZone,
    languages: toLanguages(fields.languages),
    publisher: fields.publisher,
    licence: fields.licence,
    shareCards: fields.shareCards,
    oEmbed: fields.oembed ?? true,
    links: fields.links ?? [],
    contacts: fields.contacts ?? [],
    redirects: Object.entries(fields.redirects ?? {}).map(([written, to]) => ({
      from: decodePath(written),
      written,
      to,
    })),
    vocabularies,
    types,
    contactBook,
    governments,
  });
  return { site, problems };
}

function toLanguages(languages: z.output<typeof siteSchema>['languages']): [Language, ...Language[]] {
  const list = Object.entries(languages).map(
    ([code, { label, prefix, dir }], index): Language => ({
      code,
      label,
      prefix: index === 0 ? '' : (prefix ?? code.toLowerCase()),
      dir: dir ?? directionOf(code),
    }),
  );
  const [first, ...rest] = list;
  if (!first) throw new Error('the schema lets no site through without a language');
  return [first, ...rest];
}

const VOCABULARIES = { topics: topicsSchema, people: peopleSchema, organisations: organisationsSchema };

function readVocabulary(root: string, kind: TermKind, problems: Problem[]): Vocabulary {
  const terms = readOptional(root, `content/${kind}.yaml`, VOCABULARIES[kind], problems) ?? {};
  return new Map(
    Object.entries(terms).map(([key, { sameAs = [], ...term }]): [string, Term] => [
      key,
      { key, ...term, sameAs: typeof sameAs === 'string' ? [sameAs] : sameAs },
    ]),
  );
}

function readTypes(root: string, problems: Problem[]): ReadonlyMap<string, NamedType> {
  const types = readOptional(root, 'content/types.yaml', typesSchema, problems) ?? {};
  return new Map(
    Object.entries(types).map(([key, { like = 'release', ...type }]): [string, NamedType] => [
      key,
      { key, like: isBuiltIn(key) ? key : like, ...type },
    ]),
  );
}

function readOptional<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
) {
  return stands(path.join(root, file)) ? readYamlFile(root, file, schema, problems) : undefined;
}

function readYamlFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): z.output<Schema> | undefined {
  if (!stands(path.join(root, file))) {
    const hint = 'Name the site’s folder with --root DIR; communique init begins a new one.';
    problems.push({
      severity: 'error',
      code: 'site-missing',
      message: `there is no ${file} here`,
      hint,
      file,
      line: 1,
      column: 1,
    });
    return undefined;
  }
  if (isDeadLink(path.join(root, file))) {
    problems.push(deadLink(root, file));
    return undefined;
  }
  const source = readTextFile(root, file);
  if (!source.ok) {
    problems.push(source.problem);
    return undefined;
  }
  const yaml = readYaml(source.text);
  if (!yaml.ok) {
    problems.push({ severity: 'error', file, ...yaml.fault });
    return undefined;
  }
  problems.push(...yaml.faults.map((fault): Problem => ({ file, ...fault })));
  const result = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (result.success) return result.data;
  problems.push(...describeIssues(result.error, file, yaml, schema));
  return undefined;
}

/** Whether something has this name. A link counts that leads nowhere: without it, what it led to would be missing unsaid. */
function stands(file: string): boolean {
  try {
    return lstatSync(file, NO_ENTRY) !== undefined;
  } catch {
    return false;
  }
}
