import { z } from 'zod';
import { text } from './fields.ts';

/** The front matter of a standing page. The one source of types, errors and the JSON Schema. */
export const standingPageSchema = z.strictObject({
  title: text.describe('The heading of the page, and the words of the link to it'),
  order: z
    .number()
    .describe('Where it stands among the pages, the lowest first; a translation needs none')
    .exactOptional(),
  description: text.describe('What search engines show of it; else the first paragraph').exactOptional(),
  draft: z.boolean().describe('true: never published').exactOptional(),
});
