import { plainSpaced } from './chosenBlock.ts';
import type { SelectedBlock } from './selectedText.ts';
import { isQuotation } from './speaker.ts';

/** A paragraph that begins with who speaks from there on: `Journalist: …`, `Q: …`. A sentence goes on in small letters. */
const TURN = /^\s*((?:[^\p{Ll}\s:.!?][^\s:]{0,30} ?){1,4}):(?=\s|$)/u;

/**
 * True where the selected words of a speech are its speaker's own: in paragraphs, in none that names the speaker, as what
 * stands before a speech does, no quotation within one, and not after another began to speak. `spoken` is the text of each
 * block up to the end of the selection. In doubt it is false: a quotation without a speaker is poorer, one with a wrong
 * speaker is false.
 */
export function isOwnVoice(
  blocks: readonly SelectedBlock[],
  spoken: readonly string[],
  speaker: string,
): boolean {
  const turn = spoken.flatMap((text) => TURN.exec(plainSpaced(text))?.[1] ?? []).at(-1);
  const isOwnTurn = turn === undefined || turn.toLowerCase().includes(lastName(speaker).toLowerCase());
  return (
    isOwnTurn &&
    blocks.every((block) => block.isParagraph && !isNarration(block, speaker) && !isQuotation(block))
  );
}

function isNarration({ before, chosen, after }: SelectedBlock, speaker: string): boolean {
  return plainSpaced(before + chosen + after)
    .replace(TURN, '')
    .includes(speaker);
}

function lastName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
