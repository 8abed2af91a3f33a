import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { runCommand } from '../src/cli/main.ts';
import { readFieldMap } from '../src/import/jsonl/fieldMap.ts';
import { decodePath, outputOf } from '../src/lib/sitePath.ts';
import { BUILT_IN_TYPES } from '../src/model/releaseType.ts';

const project = path.resolve(import.meta.dirname, '..');
/** After every sample and the README's example, before the embargo in the content. */
const NOW = '2026-07-01T00:00:00Z';
const readme = readFileSync(path.join(project, 'README.md'), 'utf8');
const packageFile = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')));

/** The text of the first fenced block in `language`. */
function fence(language: string): string {
  const text = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(readme)?.[1];
  assert.ok(text, `a block of ${language}`);
  return text;
}

/** The text of a section, without its heading. */
function section(title: string): string {
  const text = readme.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  assert.ok(text, `a section "${title}"`);
  return text;
}

function codeSpans(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const say = (text: string) => {
    out += text;
  };
  const terminal = { out: say, err: say, interactive: false, columns: 80, cwd: project, now: 0 };
  return { code: await runCommand(args, terminal), out };
}

describe('the README', () => {
  it('opens with the two commands that serve the archive and test it', () => {
    const [title, , fenceStart, start, test, fenceEnd] = readme.split('\n');
    assert.deepEqual([title, fenceStart, fenceEnd], ['# Communiqué', '```sh', '```']);
    assert.match(start ?? '', /^npm ci && npm start +# .*http:\/\/127\.0\.0\.1:8080\/$/);
    assert.match(test ?? '', /^npm ci && npm test /);
  });

  it('names npm scripts that exist', () => {
    const named = [...readme.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z]+)/g)].map(
      ([, name = '']) => name,
    );
    assert.ok(named.length >= 4);
    for (const name of named) assert.ok(packageFile.scripts[name], `npm run ${name}`);
  });

  it('names commands and options that exist', async () => {
    const lines = readme.split('\n').filter((line) => line.includes('npx communique '));
    assert.ok(lines.length >= 8);
    for (const line of lines) {
      const command = /npx communique ([a-z]+)/.exec(line)?.[1] ?? '';
      const help = await run(command, '--help');
      assert.equal(help.code, 0, line);
      for (const [option] of line.matchAll(/--[a-z]+/g))
        assert.ok(help.out.includes(option), `${option} in: ${line}`);
    }
  });

  it('names files that exist, and links that lead somewhere', () => {
    // What a maintainer may make is not there yet.
    const own = /^public\/|2026-05-04/;
    const listed = [...readme.matchAll(/^ {4}((?:content|public)\/\S*)/gm)].map(([, file = '']) => file);
    const spans = codeSpans(readme).filter((code) =>
      /^(?:content|src|templates|tests|bench|\.vscode)\/\S*$/.test(code),
    );
    const paths = [...listed, ...spans].filter((file) => !own.test(file));
    assert.ok(paths.length >= 12);
    for (const [, target = ''] of readme.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (target.startsWith('#'))
        assert.match(readme.toLowerCase(), new RegExp(`^#+ ${target.slice(1).replaceAll('-', ' ')}$`, 'm'));
      else paths.push(target);
    }
    for (const file of paths) assert.ok(existsSync(path.join(project, file)), file);
    for (const [file] of readme.matchAll(/src\/cli\/\S+\.ts|\.eleventy\.ts/g))
      assert.ok(existsSync(path.join(project, file)), file);
  });

  it('has a field map that importing reads', () => {
    assert.ok(!('problems' in readFieldMap(fence('yaml'), 'fields.yaml', BUILT_IN_TYPES)));
  });

  describe('with its example release in the shipped archive', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'readme-'));
    after(() => rmSync(root, { recursive: true, force: true }));

    before(() => {
      cpSync(path.join(project, 'content'), path.join(root, 'content'), { recursive: true });
      const stem = path.join(root, 'content/releases/2026/2026-05-04-ferries-sail-later');
      mkdirSync(stem);
      const picture = 'content/releases/2025/2025-10-20-new-bridge-opened/bridge.jpg';
      cpSync(path.join(project, picture), path.join(stem, 'ferry.jpg'));
      writeFileSync(path.join(stem, 'timetable.pdf'), '%PDF-1.4\n');
      writeFileSync(`${stem}.md`, fence('markdown'));
      mkdirSync(path.join(root, 'templates/parts'), { recursive: true });
      writeFileSync(path.join(root, 'templates/parts/footer.tsx'), fence('tsx'));
    });

    it('has no problem', async () => {
      const { code, out } = await run('check', '--now', NOW, '--root', root);
      assert.equal(out, 'No problems.\n');
      assert.equal(code, 0);
    });

    it('names addresses that the built site answers', async () => {
      const { code, out } = await run('build', '--now', NOW, '--root', root, '--quiet');
      assert.equal(code, 0, out);
      const addresses = codeSpans(section('Addresses')).filter((span) => span.startsWith('/'));
      assert.ok(addresses.length >= 15);
      for (const address of [...addresses, '/2026/05/04/ferries-sail-later/', '/news/ferries/']) {
        const output = outputOf(decodePath(address.replace(/[?…].*$/, '')));
        assert.ok(existsSync(path.join(root, 'dist', output)), address);
      }
    });

    it('shows its example of an own footer', () => {
      const home = readFileSync(path.join(root, 'dist/index.html'), 'utf8');
      assert.match(home, /<footer class="colophon">Published by Government press releases<\/footer>/);
    });
  });
});
