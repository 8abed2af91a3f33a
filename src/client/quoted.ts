import type { SearchWords } from '../model/searchWords.ts';
import { element } from './element.ts';

/** “text”, in whatever direction it is written. */
export function quoted(text: string, { quoted }: SearchWords): readonly (Node | string)[] {
  return filled(quoted, '{text}', [element('bdi', {}, text)]);
}

/** The sentence with something in its place. */
export function filled(
  sentence: string,
  place: string,
  content: readonly (Node | string)[],
): readonly (Node | string)[] {
  const [before = '', after = ''] = sentence.split(place);
  return [before, ...content, after];
}
