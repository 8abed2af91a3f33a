import { parseBody } from './render.ts';

/** A link or picture of a body and the body line (from 0) of the block that holds it. */
export interface BodyLink {
  readonly target: string;
  readonly line: number;
}

/** All link and picture targets of a body in order. A body without `](`, `]:` or `<` has none and is not parsed. */
export function bodyLinks(body: string): readonly BodyLink[] {
  if (!/\]\(|\]:/.test(body)) return [];
  return parseBody(body).flatMap((block) =>
    (block.children ?? []).flatMap((token) => {
      const target = token.type === 'link_open' ? token.attrGet('href') : token.type === 'image' ? token.attrGet('src') : null;
      return target === null ? [] : [{ target: String(target), line: block.map?.[0] ?? 0 }];
    }),
  );
}
