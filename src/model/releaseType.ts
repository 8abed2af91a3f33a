/** The types that every site has: their keys and addresses stay, and the interface has names for them. */
export const BUILT_IN_TYPES = [
  'release',
  'statement',
  'speech',
  'advisory',
  'backgrounder',
  'notice',
] as const;
export type BuiltInType = (typeof BUILT_IN_TYPES)[number];

/** True for the key of a type that every site has. */
export function isBuiltIn(key: string): key is BuiltInType {
  return BUILT_IN_TYPES.some((known) => known === key);
}
