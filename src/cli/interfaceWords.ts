import { stringsFor } from '../../templates/strings/index.ts';
import type { BuiltInType } from '../model/releaseType.ts';
import type { CardWords } from '../plan/cards.ts';

/** The interface's word for one release of a type, or for several. */
export function typeWord(type: BuiltInType, lang: string, many: boolean): string {
  const { types, kinds } = stringsFor(lang);
  return (many ? kinds.names : types)[type];
}

/** The words of share cards: those that pages use for the same. */
export function cardWords(lang: string): CardWords {
  const { types, lists } = stringsFor(lang);
  return { types, withdrawn: lists.withdrawn };
}
