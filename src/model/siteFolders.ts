const FOLDERS: ReadonlySet<string> = new Set([
  'topics',
  'people',
  'organisations',
  'types',
  'dates',
  'corrections',
  'data',
  'search',
  'assets',
  // No file in these would meet a page, but a server may be told to let browsers keep pictures for ever.
  'pictures',
  'schemas',
]);

/** True for a folder directly below a home that the site itself has, or may have with the next release; in small letters. */
export function isSiteFolder(name: string): boolean {
  return FOLDERS.has(name) || /^\d{4}$/.test(name);
}
