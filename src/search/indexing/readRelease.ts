import { messageOf } from '../../lib/errors.ts';
import type { ReleaseJson } from '../../model/releaseJson.ts';

/** Gives the text of a document's `index.json`. */
export type ReadDocument = (path: string) => string;

/** A release's data is missing or damaged. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly hint = 'Build the site again with --full.';
}

/** Reads a release. Throws `IndexError`. */
export function readRelease(path: string, read: ReadDocument): ReleaseJson {
  const text = read(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new IndexError(`${path} is not whole JSON: ${messageOf(error)}`);
  }
}
