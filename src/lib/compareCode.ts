/** The order of two texts by code unit: the same on every machine, which a locale's is not. */
export function compareCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
