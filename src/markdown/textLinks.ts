import { parseBody } from './render.ts';

/** A link that markdown does not take for one, and shows as text. */
export interface TextLink {
  readonly target: string;
  /** In the body, from 0. */
  readonly offset: number;
}

/**
 * Links that are shown as text: an address ends at a blank (CommonMark 6.3), and `file:` is none that a page may lead
 * to. What may be words in round brackets, as in `[sic](as he said)`, is left alone: only a file's name has
 * an ending. What stands in braces was another program's to fill in.
 */
export function textLinks(body: string): readonly TextLink[] {
  const found = [...body.matchAll(/\]\((?=file:|[^()<>{}"\n]*\.[a-z0-9]{2,5}\))([^()<>{}"\n]*)\)/gi)].filter(
    ([, target = '']) => /\S[ \t]+\S|^file:/i.test(target),
  );
  if (found.length === 0) return [];
  const shown = parseBody(body)
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'text')
    .map(({ content }) => content);
  return found
    .filter(([link]) => shown.some((text) => text.includes(link)))
    .map(({ index, 1: target = '' }) => ({ target, offset: index + 2 }));
}
