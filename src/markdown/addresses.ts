import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt();
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** A piece of plain text; one that is an address has it as a link. */
export interface TextPart {
  readonly text: string;
  readonly href?: string;
}

/** Cuts plain text where whole addresses stand in it, by the rules by which a body links its own: `https://…`, `mailto:…`. The parts together are the text. */
export function cutAddresses(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { index, lastIndex, url } of markdown.linkify.match(text) ?? []) {
    const href = markdown.normalizeLink(url);
    if (!markdown.validateLink(href)) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: text.slice(index, lastIndex), href });
    end = lastIndex;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
