/*
 * Plain text → markdown that renders as that very text (CommonMark, with markdown-it's tables, strikethrough and
 * linkify, raw HTML off). Only what is active is escaped, so that the text stays readable.
 */

const URL_IN_TEXT = /https?:\/\/[^\s<>"“”„«»]+/g;

/** Escapes one text; its first character is taken to begin a line. */
export function escapeMarkdown(text: string): string {
  let escaped = '';
  let end = 0;
  // A bare URL becomes a link as it stands; a backslash in it would become part of its address. Without an open `[`, a
  // `]` is text.
  for (const match of text.matchAll(URL_IN_TEXT)) {
    // `<` before it would make an automatic link of both, without its brackets.
    escaped +=
      escapeInline(text.slice(end, match.index)).replace(/<$/, '\\<') + match[0].replace(/[|*[\\`]/g, '\\$&');
    end = match.index + match[0].length;
  }
  escaped += escapeInline(text.slice(end));
  return escaped.split('\n').map(escapeLineStart).join('\n');
}

// What is escaped and code first, so that no URL in them is found. A URL ends where code begins.
const LINK_TEXT = /\\[\s\S]|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|(https?:\/\/(?:\\.|[^\s<>"“”„«»`\\])+)/g;

/** Makes markdown, its text from `escapeMarkdown`, fit to stand in a link: a URL is no link there, and its signs are active. */
export function escapeLinkText(markdown: string): string {
  return markdown.replace(LINK_TEXT, (found, _ticks, url?: string) =>
    url === undefined
      ? found
      : escapeUnderscores(url.replace(/\\.|\]/g, (sign) => (sign === ']' ? '\\]' : sign))),
  );
}

function escapeUnderscores(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

function escapeInline(text: string): string {
  return escapeUnderscores(text.replace(/[\\`*[\]|]/g, '\\$&'))
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

function escapeLineStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6})(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)([+-])(?=\s|$|-)/, '$1\\$2')
    .replace(/^(\s*)(=+\s*)$/, '$1\\$2')
    .replace(/^(\s*)(>|:(?=-))/, '$1\\$2')
    .replace(/^(\s*)(\d{1,9})([.)])(?=\s|$)/, '$1$2\\$3');
}
