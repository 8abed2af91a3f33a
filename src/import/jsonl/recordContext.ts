import type { FieldMap } from './fieldMap.ts';

/** What the lines of one file are read with. */
export interface RecordContext {
  readonly map: FieldMap;
  readonly timeZone: string;
  /** Address of the old site, for its relative links. */
  readonly base: string | undefined;
  /** Address of the site that imports. */
  readonly siteUrl?: string;
  /** The language of all items. */
  readonly lang?: string;
}
