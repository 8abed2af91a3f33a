import { stringsFor } from '../../templates/strings/index.ts';
import type { CardWords } from '../plan/cards.ts';

/** The words of share cards: those that pages use for the same. */
export function cardWords(lang: string): CardWords {
  const { types, lists } = stringsFor(lang);
  return { types, withdrawn: lists.withdrawn };
}
