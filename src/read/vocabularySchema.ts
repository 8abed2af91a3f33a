import { z } from 'zod';
import { contact, day, key, listOf, localized, url } from './fields.ts';
import { formerNames, isInOrder, lifeFaults, NOT_IN_ORDER } from './namesSchema.ts';
import { nameFaults } from './personName.ts';

const term = z.strictObject({
  label: localized,
  description: localized.exactOptional(),
  broader: key.exactOptional(),
  sameAs: z.union([url, z.array(url)]).exactOptional(),
});

/** topics.yaml: key → term. */
export const topicsSchema = z.record(key, term);

function namedOnce(keys: readonly string[], context: z.core.$RefinementCtx): void {
  for (const [index, name] of keys.entries()) {
    if (keys.indexOf(name) === index) continue;
    const params = { hint: 'Remove one of the two.' };
    context.addIssue({ code: 'custom', path: [index], message: 'stands here twice', params });
  }
}

/** organisations.yaml: key → organisation. */
export const organisationsSchema = z.record(
  key,
  term
    .extend({
      founded: day.describe('Its first day').exactOptional(),
      dissolved: day.describe('Its last day').exactOptional(),
      formerNames: formerNames.exactOptional(),
      succeededBy: z
        .union([key, listOf(key).superRefine(namedOnce)])
        .transform((keys) => (typeof keys === 'string' ? [keys] : keys))
        .describe('The key of what took over from it, or a list of them')
        .exactOptional(),
    })
    .superRefine((organisation, context) => {
      for (const fault of lifeFaults(organisation)) context.addIssue({ code: 'custom', ...fault });
    }),
);

/** contacts.yaml: key → contact. */
export const contactsSchema = z.record(
  key,
  contact.safeExtend({ succeededBy: key.describe('The key of who has taken over').exactOptional() }),
);

const span = {
  from: day.describe('The first day'),
  to: day.describe('The last day; the one in office has none').exactOptional(),
};

/** people.yaml: key → person. */
export const peopleSchema = z.record(
  key,
  term
    .extend({
      name: z
        .strictObject({
          family: localized.describe('With its particle: von der Leyen'),
          given: localized,
          suffix: localized.describe('Jr., III').exactOptional(),
        })
        .describe('The parts of the label, for lists of sources; left out where there is no family name')
        .exactOptional(),
      offices: listOf(
        z
          .strictObject({ title: localized.describe('What they were: Minister of Culture'), ...span })
          .refine(isInOrder, NOT_IN_ORDER),
      )
        .describe('Shown beside releases of that time')
        .exactOptional(),
    })
    .superRefine((person, context) => {
      for (const fault of nameFaults(person)) context.addIssue({ code: 'custom', ...fault });
    }),
);

/** terms.yaml: the governments' terms of office. */
export const governmentsSchema = listOf(
  z
    .strictObject({ name: localized.describe('The government: Kallas I'), ...span })
    .refine(isInOrder, NOT_IN_ORDER),
);
