import { pathOnSite } from '../lib/resolveUrl.ts';
import type { BodyLink } from '../markdown/links.ts';
import { tooDeepLine } from '../markdown/nesting.ts';
import { oddNumbers } from '../markdown/oddNumbers.ts';
import { textLinks } from '../markdown/textLinks.ts';
import { toolTraces } from '../markdown/toolTraces.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { UNPRINTABLE } from './fields.ts';
import { footnoteFaults } from './footnoteFaults.ts';
import { type BodyOf, htmlFaults } from './htmlFaults.ts';
import { newBodies } from './newBody.ts';

/** A problem of a body; its line is the body's, from 0. */
type BodyFault = Omit<Problem, 'file'>;

/** What is wrong with a body by itself; `links` are its own, their lines from 0, `origin` is the site's. */
export function* bodyFaults(
  body: string,
  links: readonly BodyLink[],
  origin: string,
  of: BodyOf,
): Generator<BodyFault> {
  for (const { marker, shown, line } of oddNumbers(body)) {
    const what =
      shown === marker
        ? 'begins a numbered list here, with nothing else in it'
        : `is shown as ${shown}, as it goes on with the list before it`;
    const hint = `If it begins a sentence, write ${marker.slice(0, -1)}\\${marker.slice(-1)}`;
    const message = `"${marker}" ${what}`;
    yield { severity: 'warning', code: 'list-number', message, hint, line, column: 1 };
  }
  const deep = tooDeepLine(body);
  if (deep !== undefined) {
    const message = 'lists, quotations or footnotes are nested too deep here; what follows would be lost';
    const hint = 'Take away some of the marks or blanks that this line begins with.';
    yield { severity: 'error', code: 'body-deep', message, hint, line: deep, column: 1 };
  }
  yield* unprintable(body);
  const traces = toolTraces(body);
  for (const { kind, offset } of traces) yield { ...TRACES[kind], ...placeOf(body, offset) };
  // What Word leaves is taken out as a whole, not tag by tag.
  if (!traces.some(({ kind }) => kind === 'word')) yield* htmlFaults(body, of);
  yield* footnoteFaults(body, links);
  for (const { target, offset } of textLinks(body)) yield { ...asText(target), ...placeOf(body, offset) };
  for (const { target, line, column } of links) {
    if (target === '') yield { ...EMPTY, line, column };
    const local = localLink(target, origin);
    if (local) yield { ...local, line, column };
  }
}

/** Paragraphs that `communique new` wrote, and nobody has taken out of a text of a site with these languages. */
export function* unwrittenText(body: string, languages: readonly Language[]): Generator<BodyFault> {
  for (const paragraph of newBodies(languages)) {
    const offset = body.indexOf(paragraph);
    if (offset < 0) continue;
    const message = 'this is still what communique new wrote, and would be published';
    const hint = 'Write your text in its place, or take it out; or say draft: true.';
    yield { severity: 'error', code: 'body-unwritten', message, hint, ...placeOf(body, offset) };
  }
}

type Words = Pick<Problem, 'severity' | 'code' | 'message' | 'hint'>;

const TRACES = {
  conflict: {
    severity: 'error',
    code: 'body-conflict',
    message: 'git has left two versions of the text here',
    hint: 'Keep one of them, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  },
  word: {
    severity: 'warning',
    code: 'body-html',
    message: 'HTML from Word is shown as text here',
    hint: 'Paste the text without its formatting.',
  },
} as const;

/** Signs of Windows that were read in another encoding, as in many old archives: they show nothing, and no format forbids them. */
const OF_WINDOWS = /[\x80-\x9f]/g;

/** The first of them: a text pasted from PDF or Word has one in every line. */
function* unprintable(body: string): Generator<BodyFault> {
  const forbidden = body.replace(OF_WINDOWS, ' ').search(UNPRINTABLE);
  const offset = forbidden < 0 ? body.search(UNPRINTABLE) : forbidden;
  if (offset < 0) return;
  const code = body.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  const others = body.split(UNPRINTABLE).length - 2;
  const more = others === 0 ? '' : `, and ${others} more follow`;
  const message = `here is a character that no page can show (U+${code})${more}`;
  const hint = 'Remove it: it came along when the text was pasted.';
  const severity = forbidden < 0 ? 'warning' : 'error';
  yield { severity, code: 'body-control', message, hint, ...placeOf(body, offset) };
}

const EMPTY = {
  severity: 'warning',
  code: 'link-empty',
  message: 'this link or picture has no address',
  hint: 'Write one between the round brackets, or take the link out.',
} as const;

/** Why a link can lead nobody but its writer anywhere; undefined for any other. */
function localLink(target: string, origin: string): Words | undefined {
  const code = 'link-local';
  if (/^(?:file:|[a-z]:(?:[\\/]|%5c))/i.test(target)) {
    const hint =
      'Put the file into the folder that is called as this one is, without .md, and write its name.';
    return { severity: 'error', code, message: 'this is the address of a file on one computer', hint };
  }
  if (!/^https?:/i.test(target) || !URL.canParse(target) || pathOnSite(target, origin) !== undefined)
    return undefined;
  const { hostname, pathname } = new URL(target);
  if (!/^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/.test(hostname)) return undefined;
  const hint = `If it is copied from the preview, write ${pathname}`;
  // It may be meant, as in a notice about software.
  const message = `${target} is an address of the reader’s own computer`;
  return { severity: 'warning', code, message, hint };
}

function asText(target: string): Omit<BodyFault, 'line' | 'column'> {
  const local = localLink(target, '');
  if (local) return local;
  const message = 'this link is shown as text, for its address has a blank in it';
  return { severity: 'warning', code: 'link-blank', message, hint: `Write […](<${target}>).` };
}

function placeOf(body: string, offset: number): { readonly line: number; readonly column: number } {
  const before = body.slice(0, offset).split('\n');
  return { line: before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
