import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editorSchemas } from '../read/jsonSchema.ts';

/*
 * `npm run schemas`: writes the JSON Schemas that editors read from the schemas that `check` and `build` hold files to.
 */
const folder = path.resolve(import.meta.dirname, '../read/schemas');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of editorSchemas())
  writeFileSync(path.join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
