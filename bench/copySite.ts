import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Copies what a maintainer writes of a site root; nothing that was built. */
export function copySite(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of ['content', 'public', 'templates']) {
    const folder = path.join(from, name);
    if (existsSync(folder)) cpSync(folder, path.join(to, name), { recursive: true });
  }
}
