import { z } from 'zod';
import { toSlug } from '../lib/slug.ts';
import { BUILT_IN_TYPES, isBuiltIn } from '../model/releaseType.ts';
import { key, localized } from './fields.ts';

// An address of small letters is told from no other by its capitals alone, and a query is read so.
const typeKey = key.refine((value) => toSlug(value) === value, {
  message: 'is not a key of a type',
  params: { hint: 'Keys of types have small letters, digits and hyphens only.' },
});

/** types.yaml: key → type. */
export const typesSchema = z
  .record(
    typeKey,
    z.strictObject({
      label: localized.describe('What one release is, above its title: Question and answer'),
      plural: localized.describe('The same of several, above their list; else the label').exactOptional(),
      description: localized.describe('Below the title of the list').exactOptional(),
      like: z
        .enum(BUILT_IN_TYPES)
        .describe('The type that every site has, and that this one is treated as; else release')
        .exactOptional(),
    }),
  )
  .superRefine((types, context) => {
    for (const [name, { like }] of Object.entries(types)) {
      if (!isBuiltIn(name) || like === undefined || like === name) continue;
      const message = 'a type that every site has is like no other';
      const params = { hint: 'Remove it, or give the type a key of its own.' };
      context.addIssue({ code: 'custom', path: [name, 'like'], message, params });
    }
  });
