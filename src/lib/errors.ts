/** True when an error of the system has one of these codes: `ENOENT`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** What an error says; anything may be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A place in a file, which is absolute; line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What an error says to do, in its `hint`; "" where it says nothing. */
export function hintOf(error: unknown): string {
  return error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : '';
}

/** Where an error says that it comes from, in its `place`. Told by form: it may be of a module that was loaded twice. */
export function placeOf(error: unknown): Place | undefined {
  return error instanceof Error && 'place' in error && isPlace(error.place) ? error.place : undefined;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const has = (key: string, type: string) => typeof Reflect.get(value, key) === type;
  return has('file', 'string') && has('line', 'number') && has('column', 'number');
}
