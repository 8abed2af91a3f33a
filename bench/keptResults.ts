import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the runs of a benchmark measured, in a file beside it that stays in the project. */
export interface KeptResults<Result> {
  /** [] where none did. */
  load(): readonly Result[];
  save(results: readonly Result[]): void;
}

/** The results in `name`, a JSON file of this folder. */
export function keptResults<Result>(name: string): KeptResults<Result> {
  const file = path.join(import.meta.dirname, name);
  return {
    load: () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []),
    save: (results) => writeFileSync(file, `${JSON.stringify(results, undefined, 1)}\n`),
  };
}
