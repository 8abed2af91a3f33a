import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Path relative to a site root → content. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The least that a site needs; `makeRoot` puts it there where a test brings none of its own. */
export const SITE_YAML = `title: Press releases
url: https://press.example.org
timeZone: Europe/Tallinn
languages: {en: {label: English}, et: {label: Eesti}, ar: {label: العربية}}
`;

const roots: string[] = [];
process.once('exit', () => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** A temporary site root, removed when the test process ends. */
export function makeRoot(files: Files): string {
  const root = mkdtempSync(path.join(tmpdir(), 'communique-test-'));
  roots.push(root);
  writeFiles(root, { 'content/site.yaml': SITE_YAML, ...files });
  return root;
}

export function writeFiles(root: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The path of a release's file, in the folder of its year. */
export function releaseFile(name: string): string {
  return `content/releases/${name.slice(0, 4)}/${name}`;
}

/** A release's text: front matter lines, then its body. */
export function releaseText(frontMatter: string, body = 'Words.'): string {
  return `---\n${frontMatter.trimEnd()}\n---\n\n${body}\n`;
}
