import { plainSpaced } from './chosenBlock.ts';
import type { SelectedBlock } from './selectedText.ts';
import { isQuotation } from './speaker.ts';

/** A paragraph that begins with who speaks from there on: `Journalist: …`, `Q: …`. A sentence goes on in small letters. */
const TURN = /^\s*((?:[^\p{Ll}\s:.!?][^\s:]{0,30} ?){1,4}):(?=\s|$)/u;

/**
 * True where the selected words of a speech are its speaker's own: in paragraphs, in none that names the speaker, as what
 * stands before a speech does, no quotation within one, and nowhere after another began to speak. `spoken` is the text of
 * each block up to the end of the selection. In doubt it is false: a quotation without a speaker is poorer, one with a
 * wrong speaker is false.
 */
export function isOwnVoice(
  blocks: readonly SelectedBlock[],
  spoken: readonly string[],
  speaker: string,
): boolean {
  const name = lastName(speaker).toLowerCase();
  return (
    turnsIn(spoken, blocks.length).every((turn) => turn.toLowerCase().includes(name)) &&
    blocks.every((block) => block.isParagraph && !isNarration(block, speaker) && !isQuotation(block))
  );
}

/** Who speaks in the last `count` blocks that are not empty, as far as it is said: the one who began before them, too. */
function turnsIn(spoken: readonly string[], count: number): readonly string[] {
  const turns = spoken
    .filter((text) => text.trim() !== '')
    .map((text) => TURN.exec(plainSpaced(text))?.[1] ?? '');
  const later = turns.splice(turns.length - count + 1);
  return [turns.filter((turn) => turn !== '').at(-1) ?? '', ...later].filter((turn) => turn !== '');
}

function isNarration({ before, chosen, after }: SelectedBlock, speaker: string): boolean {
  return plainSpaced(before + chosen + after)
    .replace(TURN, '')
    .includes(speaker);
}

function lastName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
