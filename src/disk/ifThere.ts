import { hasCode } from '../lib/errors.ts';

/** For `node:fs`'s stat functions: far quicker than an exception for each file that is not there. */
export const NO_ENTRY = { throwIfNoEntry: false } as const;

/** What `get` gives, or undefined when it throws because there is no such file. */
export function ifThere<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined;
    throw error;
  }
}
