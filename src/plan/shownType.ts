import type { BuiltInType } from '../model/releaseType.ts';
import type { Apart } from '../model/site.ts';

/** A type as a page shows it: by its key, where the interface has a name for it, or by the site's. */
export type ShownType = BuiltInType | OwnType;

/** A type that the site names, be it a built-in one. */
export interface OwnType {
  readonly key: string;
  /** In the page's language, where it has one. */
  readonly label: string;
  /** Where it is not in the page's language. */
  readonly apart?: Apart;
}
