/** The parts of a release that are searched, in the order in which their words are numbered. */
export const FIELDS = ['title', 'summary', 'body'] as const;
export type Field = (typeof FIELDS)[number];

/** A release's searched text. */
export type FieldTexts = Readonly<Record<Field, string>>;
