/** What readers can narrow by, besides the year. The names are those of the page's URL: `?topic=nato&type=speech`. */
export const FACETS = ['topic', 'type'] as const;
export type Facet = (typeof FACETS)[number];
