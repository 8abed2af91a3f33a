import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Command } from '../../src/cli/command.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

const SITE = `title: Press of Kivisaar
url: https://press.kivisaar.example
timeZone: Europe/Tallinn
languages: {en: {label: English}, et: {label: Eesti}}
`;

/** A site root in a folder of its own; remove it with `dispose`. */
export interface ScratchSite {
  readonly root: string;
  write(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  /** Every file below the root, with `/`, and what is in it. */
  snapshot(): Readonly<Record<string, string>>;
  dispose(): void;
}

export function scratchSite(): ScratchSite {
  const root = mkdtempSync(path.join(tmpdir(), 'communique-site-'));
  const site: ScratchSite = {
    root,
    write(file, content) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    },
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    snapshot() {
      const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(path.join(root, name)).isFile(),
      );
      return Object.fromEntries(
        names.sort().map((name) => [name.split(path.sep).join('/'), site.read(name)]),
      );
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
  site.write('content/site.yaml', SITE);
  return site;
}

/** A terminal that keeps what it is told. */
export function scratchTerminal(
  cwd: string,
  more: Partial<Terminal> = {},
): Terminal & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    interactive: false,
    columns: 80,
    cwd,
    now: Date.UTC(2022, 5, 1, 6, 30, 12),
    ...more,
  };
}

/** A test named `name` in a site of its own, removed afterwards. */
export function testSite(name: string, body: (site: ScratchSite) => Promise<void>): void {
  test(name, async () => {
    const site = scratchSite();
    try {
      await body(site);
    } finally {
      site.dispose();
    }
  });
}

/** Runs a command as a user in the site's root would, and tells what it said. */
export async function runIn(site: ScratchSite, command: Command, ...args: readonly string[]) {
  const terminal = scratchTerminal(site.root);
  const code = await command.run(args, terminal);
  return { code, ...terminal.said };
}
