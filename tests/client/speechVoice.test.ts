import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOwnVoice } from '../../src/client/speechVoice.ts';

const SPEAKER = 'Anna Proba';

/** Whether what stands between square brackets in the last of the paragraphs is the speaker's. */
function isOwn(paragraphs: readonly string[], isParagraph = true): boolean {
  const text = paragraphs.at(-1) ?? '';
  const [before = '', chosen = '', after = ''] = text.split(/[[\]]/);
  const spoken = paragraphs.map((paragraph) => paragraph.replace(/[[\]]/g, ''));
  return isOwnVoice([{ before, chosen, after, isParagraph }], spoken, SPEAKER);
}

describe('the words of a speech', () => {
  it('are its speaker’s', () => {
    assert.ok(isOwn(['Dear friends,', 'tonight [every lamp] is lit.']));
    assert.ok(isOwn(['Let me be clear: [we are] ready. At 10:30 we sail.']));
    assert.ok(isOwn(['My mother said, “[be brave” and] I was.']));
    assert.ok(isOwn(['“[Dear friends of the sea.]”']));
    assert.ok(isOwn(['Anna Proba: [Dear friends,] it is late.']));
    assert.ok(isOwn(['Moderator: Welcome.', 'PROBA: [Dear friends,] it is late.']));
  });

  it('are not, where the speaker is spoken of', () => {
    assert.ok(!isOwn(['[Prime Minister Anna\u00a0Proba spoke] on Harbour Day.']));
  });

  it('may be anybody’s within quotation marks, and in headings, tables and quotations', () => {
    assert.ok(!isOwn(['My mother said, “[be brave]” and I was.']));
    assert.ok(!isOwn(['My mother said, “[be brave] and I was.']));
    assert.ok(!isOwn(['[A poem]'], false));
  });

  it('are not all, where another speaks among them', () => {
    const turns = [
      'Proba: Dear friends.',
      'Journalist: When do we sail?',
      '',
      'At what price?',
      'Proba: Now.',
    ];
    const isOwnFrom = (from: number, to: number) => {
      const chosen = turns.slice(from, to).filter((text) => text !== '');
      const blocks = chosen.map((text) => ({ before: '', chosen: text, after: '', isParagraph: true }));
      return isOwnVoice(blocks, turns.slice(0, to), SPEAKER);
    };
    assert.ok(isOwnFrom(0, 1));
    assert.ok(isOwnFrom(4, 5));
    for (const from of [0, 1, 2, 3]) assert.ok(!isOwnFrom(from, 5), `from ${from}`);
  });

  it('are not, after another began to speak', () => {
    assert.ok(!isOwn(['Dear friends,', 'Journalist: [When do we sail?]']));
    assert.ok(!isOwn(['Q: When?', '[It is not said who answers.]']));
    assert.ok(!isOwn(['Mr. Jaan Näidis: Thank you.', '[I agree.]']));
  });
});
