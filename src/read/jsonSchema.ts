import { z } from 'zod';
import { releaseSchema } from './releaseSchema.ts';
import { siteSchema } from './siteSchema.ts';
import { standingPageSchema } from './standingPageSchema.ts';
import { typesSchema } from './typesSchema.ts';
import {
  contactsSchema,
  governmentsSchema,
  organisationsSchema,
  peopleSchema,
  topicsSchema,
} from './vocabularySchema.ts';

/** A JSON Schema (draft 7, the newest that editors' YAML support reads), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What the reader expects of each kind of file, by the name of its schema file in `src/read/schemas/`. */
export function editorSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map([
    // A zone changes how a date is read, not how it may be written.
    ['release.json', describeInput(releaseSchema('UTC'), 'The front matter of a release')],
    ['page.json', describeInput(standingPageSchema, 'The front matter of a standing page')],
    ['site.json', describeInput(siteSchema, 'content/site.yaml')],
    ['vocabulary.json', describeInput(topicsSchema, 'content/topics.yaml')],
    ['organisations.json', describeInput(organisationsSchema, 'content/organisations.yaml')],
    ['people.json', describeInput(peopleSchema, 'content/people.yaml')],
    ['types.json', describeInput(typesSchema, 'content/types.yaml')],
    ['contacts.json', describeInput(contactsSchema, 'content/contacts.yaml')],
    ['terms.json', describeInput(governmentsSchema, 'content/terms.yaml')],
  ]);
}

// What is written, not what reading makes of it: a date is a text here.
function describeInput(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return { $schema, title, ...rest };
}
