import { type Stats, statSync } from 'node:fs';

/** What a link leads to; undefined for one that leads to nothing, or to itself. */
export function leadsTo(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}
