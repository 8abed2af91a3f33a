import type { DateContext } from '../date.ts';
import type { SourceTypes } from '../sourceTypes.ts';
import type { FieldMap } from './fieldMap.ts';

/** What the lines of one file are read with. */
export interface RecordContext {
  readonly map: FieldMap;
  readonly timeZone: string;
  readonly types: SourceTypes;
  /** Address of the old site, for its relative links. */
  readonly base: string | undefined;
  /** Addresses of the site that imports: that of today, and the one that it began with. */
  readonly siteUrls?: readonly string[];
  /** The language of all items. */
  readonly lang?: string;
}

/** How the dates of the file's lines are read. */
export function datesOf({ map: { dateFormat: format }, timeZone, lang }: RecordContext): DateContext {
  const how =
    format === undefined
      ? 'Give dateFormat in the field map (X or x for seconds or milliseconds since 1970)'
      : `dateFormat in the field map is "${format}": write there how it is written`;
  return {
    timeZone,
    ...(format !== undefined && { format }),
    ...(lang !== undefined && { lang }),
    hint: `${how}, or write it as 2021-05-25 16:17.`,
  };
}
