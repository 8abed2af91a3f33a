import path from 'node:path';
import { parseArgs } from 'node:util';
import { ownerOf } from '../check/standingPages.ts';
import { createFile } from '../disk/newFile.ts';
import { writeNow } from '../import/date.ts';
import { toYaml, writeRelease } from '../import/releaseText.ts';
import { parseMoment } from '../lib/moment.ts';
import { didYouMean } from '../lib/nearest.ts';
import { oneLine } from '../lib/oneLine.ts';
import { titleSlug } from '../lib/titleSlug.ts';
import { standingPagePath } from '../model/paths.ts';
import { BUILT_IN_TYPES } from '../model/releaseType.ts';
import type { Site } from '../model/site.ts';
import { likeOf, typeKeys } from '../model/siteTypes.ts';
import { newBody, newPageBody } from '../read/newBody.ts';
import { isNote } from '../read/standingPages.ts';
import { type Command, type ExitCode, FailureError, UsageError } from './command.ts';
import { openSite } from './openSite.ts';
import { reportProblems } from './problemReport.ts';
import type { Terminal } from './terminal.ts';

const help = `communique new "Title" [options]

Writes a release, or a page, to fill in, as a draft, and says where it is.

Options
  --date DATE   2021-05-25, or 2021-05-25 16:17 in the site's time zone; default: now.
  --page        A page that belongs to no day, such as "About": it goes to content/pages/.
  --lang CODE   Its language; default: the site's first.
  --type TYPE   ${BUILT_IN_TYPES.join(', ')},
                or a key of content/types.yaml.
  --root DIR    The site root; default: here.
`;

const SPEAKER = '# speech: { speaker: key-of-people-yaml, text: transcript }';

export const newCommand: Command = {
  help,
  async run(args, terminal) {
    const options = readOptions(args);
    const root = path.resolve(terminal.cwd, options.root);
    const { site, problems } = openSite(root, options.lang);
    if (!site) {
      terminal.err(reportProblems(problems));
      return 1;
    }
    if (options.page) {
      const [file, text] = newPage(site, options.title, options.lang);
      return put(root, file, text, 'Choose another title, or edit that file.', terminal);
    }
    const types = typeKeys(site);
    if (options.type !== undefined && !types.includes(options.type))
      throw new UsageError(`there is no type "${options.type}". ${didYouMean(options.type, types)}`.trim());
    const date = options.date ?? writeNow(terminal.now, site.timeZone);
    const moment = parseMoment(date, site.timeZone);
    if (!moment.ok) throw new UsageError(`--date: ${moment.fault.message}. ${moment.fault.hint}`.trim());
    const { day } = moment.moment;
    const name = `${day}-${titleSlug(options.title)}${languageSuffix(site, options.lang)}.md`;
    const file = `content/releases/${day.slice(0, 4)}/${name}`;
    const type = options.type === 'release' ? undefined : options.type;
    const text = writeRelease(
      { title: options.title, date, type, draft: true },
      `${newBody(options.lang ?? site.languages[0].code).join('\n\n')}\n`,
    );
    const isSpeech = type !== undefined && likeOf(site, type) === 'speech';
    // Nothing else would tell that a speech without a speaker is cited as the house's.
    const written = isSpeech ? text.replace('\ndraft: true\n', `\n${SPEAKER}$&`) : text;
    return put(root, file, written, 'Choose another title or date, or edit that file.', terminal);
  },
};

/** What a file's name says of its language: nothing of the site's first. */
function languageSuffix({ languages }: Site, lang: string | undefined): string {
  return lang === undefined || lang === languages[0].code ? '' : `.${lang}`;
}

/** Writes a file that is not there yet; `hint` is for where it is. */
function put(root: string, file: string, text: string, hint: string, { out, err }: Terminal): ExitCode {
  if (!createFile(path.join(root, file), text))
    throw new FailureError(`${file} is there already, and stays as it is`, hint);
  out(`${file}\n`);
  err(
    'Write its text, then take out the line "draft: true" to publish it. communique serve --drafts shows it before.\n',
  );
  return 0;
}

/** The file of a new standing page, and its text. */
function newPage(site: Site, title: string, given?: string): readonly [file: string, text: string] {
  const lang = given ?? site.languages[0].code;
  const page = { slug: titleSlug(title), lang };
  const file = `content/pages/${page.slug}${languageSuffix(site, lang)}.md`;
  const fail = (why: string) => new FailureError(why, 'Choose another title; in the file you may change it.');
  const owner = ownerOf(site, page);
  if (owner !== undefined) throw fail(`${standingPagePath(site, page)} is an address of ${owner}`);
  if (isNote(file)) throw fail(`${file} would be a note on its folder, and no page`);
  const head = toYaml({ title, draft: true });
  return [file, `---\n${head}---\n\n${newPageBody(lang).join('\n\n')}\n`];
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    date: text,
    lang: text,
    type: text,
    root: text,
    page: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [given = '', ...more] = positionals;
  const title = oneLine(given);
  if (title === '') throw new UsageError('say the title: communique new "Government approves the budget"');
  if (more.length > 0) throw new UsageError(`put the title in quotes: "${[given, ...more].join(' ')}"`);
  const { page } = values;
  if (page && (values.date ?? values.type) !== undefined)
    throw new UsageError('a page belongs to no day and has no type: leave out --date and --type');
  return { title, page, type: values.type, date: values.date, lang: values.lang, root: values.root ?? '.' };
}
