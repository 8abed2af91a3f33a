import { z } from 'zod';
import { RELEASE_SCHEMA_PATH } from './paths.ts';
import { releaseJsonSchema } from './releaseJson.ts';

/** The JSON Schema (2020-12) of `index.json` as a site at `origin` publishes it. Unknown keys are allowed: keys may be added. */
export function releaseSchemaText(origin: string): string {
  const { $schema, ...rest } = z.toJSONSchema(releaseJsonSchema, { io: 'input', target: 'draft-2020-12' });
  const title = 'The index.json beside each release';
  return `${JSON.stringify({ $schema, $id: origin + RELEASE_SCHEMA_PATH, title, ...rest }, null, 1)}\n`;
}
