import type { Import } from './imports.ts';

/** What one folder may import of others: by name, and whether for types only. */
type Allowance = 'everything' | ReadonlyMap<string, 'all' | 'types'>;

/** Folder (or single file) → its allowance, as the table of src/README.md states it. */
export type ImportTable = ReadonlyMap<string, Allowance>;

/** Reads the table under "Who may import what". Throws when there is none, for then nothing would be checked. */
export function readImportTable(readme: string): ImportTable {
  const section = readme.split(/^## /m).find((part) => part.startsWith('Who may import what')) ?? '';
  const rows = [...section.matchAll(/^\|\s*(`[^|]+?)\s*\|\s*([^|\n]*?)\s*\|$/gm)];
  if (rows.length === 0) throw new Error('src/README.md has no table under "## Who may import what"');
  const table = new Map<string, Allowance>();
  for (const [, names = '', allowed = ''] of rows) {
    const allowance: Allowance =
      allowed === 'everything'
        ? allowed
        : new Map(
            [...allowed.matchAll(/`([^`]+)`( \(types\))?/g)].map(([, name = '', types]) => [
              name,
              types ? 'types' : 'all',
            ]),
          );
    for (const [, name = ''] of names.matchAll(/`([^`]+)`/g)) table.set(name, allowance);
  }
  return table;
}

/** The row that a file belongs to: its own, else its folder's. */
export function rowOf(file: string, table: ImportTable): string {
  if (table.has(file)) return file;
  const [top = '', folder = ''] = file.split('/');
  return top === 'src' ? folder : top;
}

/** Why an import of one of our files breaks the table; undefined when it does not. */
export function importFault({ from, to, ours, typeOnly }: Import, table: ImportTable): string | undefined {
  if (!ours) return undefined;
  const [source, target] = [rowOf(from, table), rowOf(to, table)];
  const allowance = table.get(source);
  if (allowance === undefined) return `${from}: "${source}" has no row in the table`;
  // A single file with a row of its own belongs to that row, not to the folder it happens to stand in.
  if (allowance === 'everything' || source === target) return undefined;
  const kind = allowance.get(target);
  if (kind === 'all' || (kind === 'types' && typeOnly)) return undefined;
  return kind === 'types'
    ? `${from}: may import ${to} for types only`
    : `${from}: ${source} may not import ${target} (${to})`;
}
