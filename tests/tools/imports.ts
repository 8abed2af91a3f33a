import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { groupBy } from '../../src/lib/groupBy.ts';

/** One import of a source file. */
export interface Import {
  /** The file that imports and, for a file of ours, the file that is imported; both relative to the project, with `/`. */
  readonly from: string;
  readonly to: string;
  /** Whether `to` is a file of ours; else it is a package or a module of Node. */
  readonly ours: boolean;
  /** `import type` or `export type`: gone when the code runs. */
  readonly typeOnly: boolean;
}

const STATEMENT =
  /(?<=^|[;}\n])[ \t]*(?:import|export)\b(?<type>\s+type\b)?(?:[^'"`;()=]*?\bfrom)?\s*['"](?<static>[^'"\n]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"\n]+)['"]\s*\)/g;

/** The imports that a source text states; text in comments is none. */
export function importsOf(file: string, source: string): readonly Import[] {
  return [...withoutComments(source).matchAll(STATEMENT)].map(({ groups = {} }) => {
    const target = groups.static ?? groups.dynamic ?? '';
    const ours = target.startsWith('.');
    return {
      from: file,
      to: ours ? posix.join(posix.dirname(file), target) : target,
      ours,
      typeOnly: groups.type !== undefined,
    };
  });
}

/** The source with its comments blanked. A `//` inside an address (`https://`) is none. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[\s;{}(),])\/\/[^\n]*/g, '$1');
}

/** The TypeScript and JavaScript files under some folders of the project, with their text. */
export function sourceFiles(root: string, folders: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(?:ts|tsx|js)$/.test(name)) continue;
      files.set(`${folder}/${name.split(sep).join('/')}`, readFileSync(join(root, folder, name), 'utf8'));
    }
  }
  return files;
}

/** Some files of ours and all that they load, and that loads. */
export function importClosure(entries: readonly string[], imports: readonly Import[]): readonly string[] {
  const next = groupBy(
    imports.filter(({ ours, typeOnly }) => ours && !typeOnly),
    ({ from }) => from,
  );
  const found = new Set(entries);
  // What is added while it is gone through is gone through too.
  for (const file of found) for (const { to } of next.get(file) ?? []) found.add(to);
  return [...found];
}

/** Every round trip of imports, each as the files on its way; [] when there is none. */
export function importCycles(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to, ours } of imports) {
    if (ours) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) cycles.push([...way.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}
