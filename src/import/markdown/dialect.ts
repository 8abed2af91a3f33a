import type { Note } from '../note.ts';
import { codeLines } from './syntax.ts';

/*
 * What kramdown, Pandoc and PHP Markdown Extra add to markdown and releases do not have: attribute lists, addresses with
 * spaces, or with template code.
 */

const ATTRIBUTE = String.raw`(?:(?:[#.][\w-]+)+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))`;
const LIST = String.raw`\{:\s?(?:${ATTRIBUTE}|toc|no_toc)(?:\s+${ATTRIBUTE})*\s*\}`;
const LINE = new RegExp(String.raw`^[ \t>]*${LIST}[ \t]*$`);
const START = /start=["']?(\d{1,9})/;
const AFTER_HEADING = new RegExp(
  String.raw`^( {0,3}#{1,6}[ \t].*?)[ \t]*(?:${LIST}|\{${ATTRIBUTE}(?:\s+${ATTRIBUTE})*\s*\})[ \t]*$`,
);
// Code spans first, so that nothing in them is found.
const AFTER_SPAN = new RegExp(String.raw`(?<!\`)(\`+)(?!\`).*?(?<!\`)\1(?!\`)|(?<=[)\]*_\`])${LIST}`, 'g');
// kramdown takes spaces in an address: `[a](/files/Annex A.pdf)`. Words in brackets that end in no file's name are words.
const SPACED =
  /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|(\]\()((?:\/|https?:\/\/|%7B)[^\s()<>"']*(?: [^\s()<>"']+)* ?\.\w{2,5})(?= ?(?:"[^"]*")?\))/g;

// What made the old site filled in an address: `[a]({{< ref "a.md" >}})`, `[a]({% link a.md %})`, `href="{{ site.url }}/a"`, `[a](/{{ page.lang }}/a)`.
const FILLED =
  /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|((?:\]\(|\b(?:href|src)=["']?)[^\s()<>{}"']*)(\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\})/g;

/** Takes attribute lists out, and writes addresses and template code in them without spaces and quotes. */
export function settleDialect(text: string, notes: Note[]): string {
  if (!/\{[:#.]|\]\([^\s)]+ |\{\{|\{%/m.test(text)) return text;
  const code = codeLines(text);
  const dropped: string[] = [];
  const drop = (list: string): string => {
    dropped.push(list.trim());
    return '';
  };
  let start: string | undefined;
  const lines = text.split('\n').flatMap((line, number, all) => {
    if (code.has(number)) return [line];
    if (LINE.test(line)) {
      start = START.exec(line)?.[1] ?? start;
      drop(line);
      // A list of attributes ends a paragraph or comes before a block, as an empty line does.
      const beside = [all[number - 1], all[number + 1]];
      return beside.some((other) => other === undefined || other.trim() === '') ? [] : [''];
    }
    const numbered = start === undefined ? line : line.replace(/^([ \t]*)\d{1,9}(?=[.)]\s)/, `$1${start}`);
    if (line.trim() !== '') start = undefined;
    const heading = AFTER_HEADING.exec(numbered)?.[1];
    if (heading !== undefined) drop(numbered.slice(heading.length));
    return [
      (heading ?? numbered)
        .replace(AFTER_SPAN, (found, ticks) => (ticks === undefined ? drop(found) : found))
        .replace(FILLED, (found, _ticks, before, template) =>
          before === undefined ? found : before + encodeURIComponent(template),
        )
        .replace(SPACED, (found, _ticks, before, address) =>
          before === undefined ? found : before + address.replaceAll(' ', '%20'),
        ),
    ];
  });
  if (dropped.length > 0)
    notes.push({ code: 'attributes-dropped', message: `attribute lists were taken out: ${listed(dropped)}` });
  return lines.join('\n');
}

/** Some of these, without doubles. */
export function listed(all: readonly string[]): string {
  const different = [...new Set(all)];
  const more = different.length - SHOWN;
  const shown = different.slice(0, SHOWN).map((one) => (one.length > 60 ? `${one.slice(0, 59)}…` : one));
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const SHOWN = 5;
