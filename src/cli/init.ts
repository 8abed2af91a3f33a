import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { createFile } from '../disk/newFile.ts';
import { oneLine } from '../lib/oneLine.ts';
import { languageCode, siteSchema } from '../read/siteSchema.ts';
import { type Command, FailureError, UsageError } from './command.ts';
import { NEW_FILES, type NewSite, writeSettings } from './newSite.ts';

const help = `communique init DIR --title TITLE --url URL [options]

Writes what an archive of your own begins with into a folder: content/site.yaml, vocabularies to fill in and a .gitignore.
Nothing that is there is overwritten.

Options
  --title TITLE        What the archive is called.
  --url URL            Where it will be: https://press.example.org
  --lang CODE[,CODE]   Its languages, the default first; default: en.
  --time-zone ZONE     Of the times in its releases, such as Europe/Tallinn; default: this machine's.
`;

const SETTINGS = 'content/site.yaml';

export const init: Command = {
  help,
  async run(args, terminal) {
    const { folder, ownZone, ...site } = readOptions(args);
    const root = path.resolve(terminal.cwd, folder);
    if (existsSync(path.join(root, 'content'))) {
      throw new FailureError(
        `${path.join(folder, 'content')} is there already, and stays as it is`,
        'Name another folder.',
      );
    }
    createFile(path.join(root, SETTINGS), writeSettings(site));
    for (const [file, words] of NEW_FILES) createFile(path.join(root, file), words);
    terminal.out(`${path.join(folder, SETTINGS)}\n`);
    const zone = ownZone ? `${site.timeZone}, this machine’s` : site.timeZone;
    const place = /\s/.test(folder) ? JSON.stringify(folder) : folder;
    terminal.err(
      `Times are those of ${zone}; that file says so, and what else the archive may have.
Write the first release and see it:
  communique new "Title of the release" --root ${place}
  communique serve --drafts --root ${place}
`,
    );
    return 0;
  },
};

function readOptions(args: readonly string[]): NewSite & { folder: string; ownZone: boolean } {
  const text = { type: 'string' } as const;
  const options = { title: text, url: text, lang: text, 'time-zone': text };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new UsageError('say one folder: communique init ../press');
  const title = oneLine(values.title ?? '');
  if (title === '') throw new UsageError('say what the archive is called: --title "Ministry of Ferries"');
  const { url } = values;
  if (url === undefined)
    throw new UsageError('say where the archive will be: --url https://press.example.org');
  hold('--url', siteSchema.shape.url, url);
  const { 'time-zone': zone } = values;
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  hold('--time-zone', siteSchema.shape.timeZone, timeZone);
  return {
    folder,
    title,
    url,
    timeZone,
    languages: readLanguages(values.lang ?? 'en'),
    ownZone: zone === undefined,
  };
}

/** Each once, its capitals as BCP 47 has them: `EN,pt-br,en` → `en`, `pt-BR`. */
function readLanguages(list: string): NewSite['languages'] {
  const codes = list.split(',').map((code) => code.trim());
  for (const code of codes) hold('--lang', languageCode, code);
  const [first = '', ...others] = Intl.getCanonicalLocales(codes);
  return [first, ...others];
}

/** Throws `UsageError` with what site.yaml's own rules say of a value. */
function hold(option: string, schema: z.ZodType, value: string): void {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (!issue) return;
  const hint = issue.code === 'custom' ? String(issue.params?.hint ?? '') : '';
  throw new UsageError(`${option}: "${value}" ${issue.message}. ${hint}`.trim());
}
