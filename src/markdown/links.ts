import { decodePath } from '../lib/sitePath.ts';
import { type Definition, definitionsOf } from './definitions.ts';
import { parseBody } from './render.ts';

/** A link or picture of a body, and where it stands in it. */
export interface BodyLink {
  readonly target: string;
  /** What is said of a picture: its alternative text and its title. */
  readonly shown?: { readonly alt: string; readonly caption?: string };
  /** In the body, from 0. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Of the definition in which the target stands, as in `[1]: /path/`. */
  readonly label?: string;
}

/**
 * The link and picture targets of a body in order, for whoever looks for those that stay on the site `origin`, or on one
 * computer: a body that can only lead elsewhere is not parsed, and has none.
 */
export function bodyLinks(body: string, origin: string): readonly BodyLink[] {
  if (!mayLeadTo(origin).test(body)) return [];
  const lines = body.split('\n');
  const tokens = parseBody(body);
  const definitions = new Map<string, Definition>();
  for (const one of body.includes(']:') ? definitionsOf(lines, tokens) : []) {
    const target = decodePath(one.target);
    if (!definitions.has(target)) definitions.set(target, one);
  }
  return tokens.flatMap((block) =>
    (block.children ?? []).flatMap((token) => {
      const isPicture = token.type === 'image';
      const target = isPicture
        ? token.attrGet('src')
        : token.type === 'link_open'
          ? token.attrGet('href')
          : null;
      if (target === null) return [];
      const place = find(String(target), lines, block.map, definitions);
      if (!isPicture) return [{ target: String(target), ...place }];
      const caption = token.attrGet('title');
      const shown = { alt: altOf(token.children ?? []), ...(caption && { caption: String(caption) }) };
      return [{ target: String(target), ...place, shown }];
    }),
  );
}

let known: { readonly origin: string; readonly pattern: RegExp } | undefined;

/** Finds what may be a link into the site: one that is no address of another host, or a host that is spelt oddly; or is the reader's own. */
function mayLeadTo(origin: string): RegExp {
  if (known?.origin !== origin) {
    const { hostname } = new URL(origin);
    const parts = [
      String.raw`\]\((?!https?:\/\/)`,
      String.raw`\]:`,
      hostname.replace(/[^a-z0-9]/gi, String.raw`\$&`),
      String.raw`\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])`,
      // Escapes and foreign letters in a host are read as others.
      String.raw`\/\/[^\s\/?#()<>"]*[%&\\\u0080-\uffff]`,
    ];
    known = { origin, pattern: new RegExp(parts.join('|'), 'i') };
  }
  return known.pattern;
}

/** The words of an alternative text without their markup, as the renderer writes them. */
function altOf(words: ReturnType<typeof parseBody>): string {
  return words.map(({ type, content }) => (type.endsWith('break') ? ' ' : content)).join('');
}

// A token knows only its block's lines; an escaped target is not there to the letter, so its block is named.
function find(
  target: string,
  lines: readonly string[],
  block: readonly [number, number] | null,
  /** By their targets, without escapes. */
  definitions: ReadonlyMap<string, Definition>,
): Pick<BodyLink, 'line' | 'column' | 'label'> {
  const [start, end] = block ?? [0, lines.length];
  // The parser escapes what an address cannot hold.
  for (const written of target === '' ? ['](', '[]'] : [target, decodePath(target)]) {
    for (let line = start; line < end; line++) {
      const column = lines[line]?.indexOf(written) ?? -1;
      if (column >= 0) return { line, column: column + 1 };
    }
  }
  const definition = definitions.get(decodePath(target));
  return definition
    ? { line: definition.line, column: definition.column, label: definition.label }
    : { line: start, column: 1 };
}
