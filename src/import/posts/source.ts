import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../disk/listFiles.ts';
import { digest } from '../../lib/digest.ts';
import { messageOf } from '../../lib/errors.ts';
import type { Site } from '../../model/site.ts';
import { readMoment } from '../date.ts';
import { decodeUtf8 } from '../decode.ts';
import { type Aside, type Found, type ImportSource, type Origin, refuse } from '../draft.ts';
import { readFields } from '../jsonl/record.ts';
import { datesOf, type RecordContext } from '../jsonl/recordContext.ts';
import { RecordFields } from '../jsonl/recordFields.ts';
import { foreignFolders, readPath, type ToldLanguage, tellLanguage } from './filePath.ts';
import { readPost } from './frontMatter.ts';

/** How the posts of a folder are read. */
export interface PostsContext extends Omit<RecordContext, 'lang'> {
  readonly languages: Site['languages'];
  /** Only this one's are taken; undefined for those of all. */
  readonly lang: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Formats that static site generators make pages of too. */
const OTHER = /\.(?:mdx|html?|adoc|asciidoc|org|rst|textile|mdoc)$/i;
/** Folders of Jekyll, Hugo and Zola; a section may be called like some of them, but not at the top. */
const TEMPLATES =
  /(?:^|\/)_(?:layouts|includes|data|sass|plugins|templates)\/|^(?:archetypes|layouts|themes|templates)\//;
/** Where Jekyll keeps what is not for publication. */
const DRAFTS = /[\\/]_drafts[\\/]/;
const LANGUAGE_FIELDS = ['lang', 'language', 'locale'];

/**
 * The posts of Jekyll, Hugo, Zola or Astro: every markdown file below a folder, or a single one, with its front matter as
 * the fields of a record. `shown` is the single file as the person named it; those of a folder are named below it.
 */
export function postsSource(place: string, shown: string, context: PostsContext): ImportSource {
  return {
    async *read(): AsyncIterable<Found> {
      const isFolder = (await stat(place)).isDirectory();
      const files = isFolder ? listFiles(place, isHidden) : [path.basename(place)];
      const folder = isFolder ? place : path.dirname(place);
      const foreign = foreignFolders(files, context.languages);
      const byDefault = await defaultLanguage(folder, files, context);
      for (const file of files) {
        const origin = { file: isFolder ? file : shown, line: 1 };
        const whole = path.join(folder, file);
        const aside = whyNoPost(file, origin);
        if (aside) yield { ok: false, aside };
        else if (MARKDOWN.test(file) && !TEMPLATES.test(file))
          yield await readPostFile({ file, whole, origin, foreign, byDefault }, context);
      }
    },
  };
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '_site';
}

function whyNoPost(file: string, origin: Origin): Aside | undefined {
  if (TEMPLATES.test(file)) {
    const message = 'it lies in a folder of templates';
    return MARKDOWN.test(file) ? { origin, code: 'template', message } : undefined;
  }
  if (OTHER.test(file))
    return { origin, code: 'format', message: `it is ${path.extname(file)}, no markdown: convert it first` };
  return /^_index\.(?:.*\.)?(?:md|markdown)$/i.test(path.posix.basename(file))
    ? { origin, code: 'index', message: 'it is the page of a section, and no post' }
    : undefined;
}

/**
 * The language of posts that tell none: that which the folder is named like, else the one that is asked for; but where
 * others tell theirs, those that need not are of the site's first.
 */
async function defaultLanguage(
  folder: string,
  files: readonly string[],
  { languages, lang }: PostsContext,
): Promise<string> {
  const named = tellLanguage(path.basename(folder), languages);
  if (named !== undefined && 'code' in named) return named.code;
  if (lang === undefined) return languages[0].code;
  for (const file of files.filter((name) => MARKDOWN.test(name) && !TEMPLATES.test(name))) {
    if (readPath(file, languages).language !== undefined) return languages[0].code;
    const text = await readFile(path.join(folder, file), 'latin1').catch(() => '');
    const head = text.slice(0, Math.max(text.search(/\n(?:---|\+\+\+)/), 0));
    if (/^["']?(?:lang|language|locale)["']?[ \t]*[:=]/m.test(head)) return languages[0].code;
  }
  return lang;
}

interface PostFile {
  /** Below the folder that is imported. */
  readonly file: string;
  readonly whole: string;
  readonly origin: Origin;
  readonly foreign: ReadonlySet<string>;
  /** The language of a post that tells none. */
  readonly byDefault: string;
}

async function readPostFile(
  { file, whole, origin, foreign, byDefault }: PostFile,
  context: PostsContext,
): Promise<Found> {
  let text: string | undefined;
  try {
    text = decodeUtf8(await readFile(whole));
  } catch (cause) {
    return refuse(origin, `the file cannot be read: ${messageOf(cause)}`);
  }
  if (text === undefined) return refuse(origin, 'the file is not UTF-8', 'Save it as UTF-8.');
  const post = readPost(text);
  if (post.kind === 'fault') return refuse({ ...origin, ...post.at }, post.message, post.hint);
  const { languages, map } = context;
  const { day, name, language } = readPath(file, languages, foreign);
  if (post.kind === 'bare' && day !== undefined)
    return refuse(
      origin,
      'the file has no front matter, and so no title',
      'Begin it with ---, title: … and --- on lines of their own.',
    );
  const { rest, told } = takeLanguage(post.kind === 'bare' ? {} : post.data, languages);
  if (day === undefined && new RecordFields(rest, map).text('date') === undefined) {
    const message = `there is no date (looked for ${map.fields.date.join(', ')}), nor does its name begin with one`;
    return { ok: false, aside: { origin, code: 'undated', message } };
  }
  const own = told ?? language ?? { code: byDefault };
  if ('unknown' in own) {
    const message = `its language ${own.unknown} is none of the site's (content/site.yaml)`;
    return { ok: false, aside: { origin, code: 'language', message } };
  }
  if (context.lang !== undefined && own.code !== context.lang) {
    const message = `its language is ${own.code}, and --lang ${context.lang} takes no other`;
    return { ok: false, aside: { origin, code: 'language', message } };
  }
  const reading = readFields(
    rest,
    origin,
    { ...context, lang: own.code },
    {
      digest: digest(text),
      markdown: post.body,
      isDraft: DRAFTS.test(whole),
      ...readPublishDate(rest, { ...context, lang: own.code }),
      ...(day !== undefined && { date: day }),
      // Generators pair the versions of a post by the name of its file.
      ...(name !== undefined && { name, ...(languages.length > 1 && { translation: name }) }),
    },
  );
  return reading.ok ? { ok: true, draft: { ...reading.draft, lang: own.code } } : reading;
}

/** Hugo keeps a post back until its `publishDate`, whatever its date; one that is over says nothing more. */
function readPublishDate(
  data: Readonly<Record<string, unknown>>,
  context: RecordContext & Pick<PostsContext, 'now'>,
): { embargo?: string } {
  const given = data.publishDate ?? data.publishdate;
  if (typeof given !== 'string') return {};
  const until = readMoment(given, datesOf(context));
  return until.ok && until.moment.millis > context.now ? { embargo: given } : {};
}

/** Front matter without the field that tells the language, where one does. */
function takeLanguage(
  data: Readonly<Record<string, unknown>>,
  languages: Site['languages'],
): { readonly rest: Readonly<Record<string, unknown>>; readonly told: ToldLanguage | undefined } {
  for (const field of LANGUAGE_FIELDS) {
    const { [field]: value, ...rest } = data;
    const told = typeof value === 'string' ? tellLanguage(value.trim(), languages) : undefined;
    if (told !== undefined) return { rest, told };
  }
  return { rest: data, told: undefined };
}
