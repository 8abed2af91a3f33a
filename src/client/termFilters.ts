/** The filters whose values are terms of a vocabulary, each with a page and a feed of its own. */
export const TERM_FILTERS = ['topics', 'people', 'organisations'] as const;
export type TermFilter = (typeof TERM_FILTERS)[number];
