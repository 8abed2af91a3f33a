import path from 'node:path';
import { compact } from '../lib/compact.ts';
import { cutText } from '../lib/cutText.ts';
import { digest } from '../lib/digest.ts';
import { pathOnSite } from '../lib/resolveUrl.ts';
import { toSlug } from '../lib/slug.ts';
import { bodyLinks } from '../markdown/links.ts';
import { firstParagraph } from '../markdown/text.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import type { RefusedPage, StandingPage } from '../model/standingPage.ts';
import { findAttachments } from './attachments.ts';
import { bodyFaults, unwrittenText } from './bodyFaults.ts';
import { bodyUses } from './bodyUses.ts';
import { saysDraft } from './draft.ts';
import { languageFault, parseFileName } from './fileName.ts';
import { type Position, readFrontMatter } from './frontMatter.ts';
import { textFaults } from './htmlFaults.ts';
import { describeIssues } from './issues.ts';
import { SUMMARY_LENGTH } from './release.ts';
import { standingPageSchema } from './standingPageSchema.ts';
import { readTextFile } from './textFile.ts';

/** What became of one file; `draft`: it says so of itself, which can be told of many that cannot be built too. */
export type StandingPageReading = { readonly problems: readonly Problem[]; readonly draft: boolean } & (
  | { readonly page: StandingPage }
  | { readonly refused: RefusedPage }
);

/** Reads one standing page; `file` is relative to `root`. Never throws on content. */
export async function readStandingPage(root: string, file: string, site: Site): Promise<StandingPageReading> {
  const name = parseFileName(path.basename(file), site.languages);
  const { lang } = name;
  const slug = toSlug(name.id);
  const refused: RefusedPage = { slug, lang, file };
  const source = readTextFile(root, file);
  if (!source.ok) return { refused, problems: [source.problem], draft: false };
  const matter = readFrontMatter(source.text);
  if (!matter.ok) {
    const { fault } = matter;
    const hint = fault.code === 'front-matter-missing' ? BEGIN : fault.hint;
    const problem: Problem = { severity: 'error', file, ...fault, hint };
    return { refused, problems: [problem], draft: saysDraft(source.text) };
  }
  const { data, body, bodyLine, locate } = matter;
  const draft = data.draft === true;
  const problems: Problem[] = [];
  const report = (words: Words, at: Position) =>
    problems.push({ ...words, file, line: at.line, column: at.column });
  for (const fault of matter.faults) report(fault, fault);
  const unknown = languageFault(name);
  if (unknown) report({ severity: 'error', ...unknown }, START);
  if (slug === '') report(NO_SLUG, START);
  if (data.draft === null) report(EMPTY_DRAFT, locate(['draft']));
  for (const [key, hint] of OF_RELEASES) {
    if (!(key in data)) continue;
    const message = `a page has no key "${key}"`;
    report({ severity: 'error', code: 'key-unknown', message, hint }, locate([key]));
  }
  // A key left empty is a key not given, as in a release.
  const given = Object.entries(data).filter(([key, value]) => value !== null && !OF_RELEASES.has(key));
  const parsed = standingPageSchema.safeParse(Object.fromEntries(given), { reportInput: true });
  if (!parsed.success) problems.push(...describeIssues(parsed.error, file, matter, standingPageSchema));
  for (const fault of textFaults(parsed.data, locate)) report(fault, fault);

  const inBody = bodyLinks(body, site.url);
  const isDraft = (data.draft ?? false) !== false;
  for (const { line, column, ...words } of [
    ...bodyFaults(body, inBody, site.url, 'page'),
    ...(isDraft ? [] : unwrittenText(body, site.languages)),
  ])
    report(words, { line: bodyLine + line, column });
  if (body.trim() === '' && !isDraft) report(NO_TEXT, { line: bodyLine, column: 1 });
  const links = inBody.map((link) => ({ ...link, line: bodyLine + link.line }));
  const folder = `${path.posix.dirname(file)}/${name.id}`;
  const found = await findAttachments(root, folder, name.spelling, bodyUses(links));
  for (const { use, code, message, hint } of found.faults)
    report({ severity: 'error', code, message, hint }, 'path' in use.at ? locate(use.at.path) : use.at);
  if (!parsed.success || problems.some(({ severity }) => severity === 'error'))
    return { refused, problems, draft };

  const { title, order, description } = parsed.data;
  const facts = {
    ...compact({ order }),
    slug,
    lang,
    file,
    title,
    description: description ?? (cutText(firstParagraph(body), SUMMARY_LENGTH) || title),
    draft,
    attachments: found.attachments,
  };
  const page: StandingPage = {
    ...facts,
    links: links.flatMap(({ target, line, column }) =>
      target.startsWith('#') || pathOnSite(target, site.url) !== undefined ? [{ target, line, column }] : [],
    ),
    digest: source.digest,
    facts: digest(JSON.stringify(facts)),
  };
  return { page, problems, draft };
}

type Words = Pick<Problem, 'severity' | 'code' | 'message' | 'hint'>;

const START: Position = { line: 1, column: 1 };

/** A release's has a date too. */
const BEGIN = 'Begin it with ---, title and --- on lines of their own.';

const NO_SLUG: Words = {
  severity: 'error',
  code: 'slug-empty',
  message: 'the page has no address',
  hint: 'Give its file a name with a letter or a digit: about.md.',
};

const EMPTY_DRAFT: Words = {
  severity: 'error',
  code: 'value-empty',
  message: 'draft is left empty, which holds nothing back',
  hint: 'Write draft: true to hold the page back, or remove the line to publish it.',
};

const NO_TEXT: Words = {
  severity: 'warning',
  code: 'body-empty',
  message: 'the page has no text',
  hint: 'Write it below the front matter.',
};

/** Keys that somebody may know from releases, and what to do instead. */
const OF_RELEASES: ReadonlyMap<string, string> = new Map([
  ['date', 'What belongs to a day is a release: move it to content/releases/. Of a page, take the line out.'],
  ['lang', 'The name of the file says the language: about.md, about.et.md.'],
  ['slug', 'The name of the file is the address: rename the file.'],
  ['aliases', 'Write old addresses of a page into site.yaml: redirects: { /old/: /about/ }.'],
  ['summary', 'Write description.'],
]);
