import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ChosenBlock } from '../../src/client/chosenBlock.ts';
import { textDirective } from '../../src/client/textDirective.ts';

/** A block in which the part between square brackets is selected; all of it where there are none. */
function block(text: string): ChosenBlock {
  const [before = '', chosen, after = ''] = text.split(/[[\]]/);
  return chosen === undefined ? { before: '', chosen: before, after: '' } : { before, chosen, after };
}

const directive = (texts: readonly string[], earlier = '', lang = 'en') =>
  textDirective(texts.map(block), earlier, lang);

const LONG =
  'Be it new and groundbreaking technologies, climate change, or cyber policy, Estonia is ready today.';

describe('the text directive of a selection', () => {
  it('is all of a few words, without the marks around them', () => {
    assert.equal(directive(['She said: [“Ready to go.”]']), 'text=Ready%20to%20go');
  });

  it('completes words that are selected in part, for a browser looks for whole ones', () => {
    assert.equal(directive(['It will empha[sise uni]ty now.']), 'text=emphasise%20unity');
  });

  it('is the first and the last words of many', () => {
    assert.equal(directive([LONG]), 'text=Be%20it%20new%20and,Estonia%20is%20ready%20today');
  });

  it('goes from one block to another by a range, however short', () => {
    assert.equal(directive(['Not this: [one.]', '[two] not this']), 'text=one,two');
    assert.equal(directive(['[Heading]', 'A paragraph between.', '[An end] here']), 'text=Heading,An%20end');
  });

  it('encodes what has a meaning in it', () => {
    assert.equal(
      directive(["[Mid-June, R&D (50% off!) isn't 'free' * or #1]"]),
      'text=Mid%2DJune%2C%20R%26D%20%2850%25%20off%21%29%20isn%27t%20%27free%27%20%2A%20or%20%231',
    );
  });

  it('takes white space as one space, but leaves a no-break space', () => {
    assert.equal(directive(['[ 20\u00a0per\n   cent ]']), 'text=20%C2%A0per%20cent');
  });

  it('names the words around a text that stands somewhere before, in any case and with any marks', () => {
    const text = 'At noon the ministers of [NATO] met in the old harbour.';
    assert.equal(directive([text]), 'text=NATO');
    for (const earlier of ['Topics: Nato', 'natõ']) {
      assert.equal(
        directive([text], earlier),
        'text=noon%20the%20ministers%20of-,NATO,-met%20in%20the%20old',
      );
    }
    assert.equal(directive(['[NATO] met'], 'NATO'), 'text=NATO,-met');
    assert.equal(directive(['about [NATO]'], 'NATO'), 'text=about-,NATO');
  });

  it('keeps the signs between a text and its surroundings, which have to meet', () => {
    assert.equal(
      directive(['of the alliance. “[Solidarity],” she said'], 'solidarity'),
      'text=of%20the%20alliance.%20%E2%80%9C-,Solidarity,-%2C%E2%80%9D%20she%20said',
    );
  });

  it('makes the ends of a range longer until they stand nowhere before', () => {
    const earlier = 'According to the prime minister, it rained.';
    assert.equal(
      directive(['[According to the prime minister, Estonia is a member of NATO who adheres.]'], earlier),
      'text=According%20to%20the%20prime%20minister%2C%20Estonia,of%20NATO%20who%20adheres',
    );
    assert.equal(
      directive(['[One two three four. Then came a b c d, and then a b c d]']),
      'text=One%20two%20three%20four,then%20a%20b%20c%20d',
    );
  });

  it('is none where no word is selected, or nothing tells the text from an earlier one', () => {
    assert.equal(directive(['A [ – ] B']), undefined);
    assert.equal(directive(['[* * *]']), undefined);
    assert.equal(directive([]), undefined);
    assert.equal(directive(['[Check against delivery.]'], 'Check against delivery.'), undefined);
  });

  it('knows the words of a language that writes them without spaces, and of one from right to left', () => {
    assert.equal(
      directive(['政府は[新しい]計画を発表した。'], '', 'ja'),
      `text=${encodeURIComponent('新しい')}`,
    );
    assert.equal(
      directive(['قالت [رئيسة الو]زراء'], '', 'ar'),
      `text=${encodeURIComponent('رئيسة الوزراء')}`,
    );
  });
});

/** Reads a directive by the grammar of the specification. */
function parse(text: string) {
  const parts = text.replace(/^text=/, '').split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  assert.ok(parts.length === 1 || parts.length === 2, text);
  const [start, end] = parts;
  return [prefix, start, end, suffix].map((part) => part && decodeURIComponent(part));
}

/** The first place that a browser would find in blocks, joined by line breaks; plain `indexOf`, for the words here are alike. */
function find(text: string, [prefix, start = '', end, suffix]: readonly (string | undefined)[]): string {
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    if (prefix !== undefined && !text.slice(0, at).trimEnd().endsWith(prefix)) continue;
    const from = at + start.length;
    const tail = end ?? '';
    for (
      let last = end === undefined ? from : text.indexOf(tail, from);
      last !== -1;
      last = text.indexOf(tail, last + 1)
    ) {
      const to = last + tail.length;
      if (suffix === undefined || text.slice(to).trimStart().startsWith(suffix)) return text.slice(at, to);
      if (end === undefined) break;
    }
  }
  return '';
}

describe('any text directive', () => {
  // Words of one length, few of them, so that much is said twice; none is a part of another.
  const word = fc.constantFrom('aa', 'bb', 'cc', 'd-d', 'e&e', 'f,f', 'õõ', 'жж', '“gg', 'hh,”');
  const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

  it('is decoded to words of the page, and leads to the selection and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        text,
        fc.nat(),
        fc.nat(),
        (texts, earlier, a, b) => {
          const lastText = texts.at(-1) ?? '';
          const from = a % (texts[0] ?? '').length;
          const to =
            texts.length === 1 ? from + 1 + (b % (lastText.length - from)) : 1 + (b % lastText.length);
          const blocks = texts.map((one, at) => {
            const [start, end] = [at === 0 ? from : 0, at === texts.length - 1 ? to : one.length];
            return { before: one.slice(0, start), chosen: one.slice(start, end), after: one.slice(end) };
          });
          const made = textDirective(blocks, earlier, 'en');
          if (made === undefined) return;
          assert.match(made, /^text=[\w%.~,-]+$/);
          const parts = parse(made);
          const page = [earlier, ...texts].join('\n');
          for (const part of parts) assert.ok(part === undefined || page.includes(part), made);
          const chosen = blocks.map((one) => one.chosen).join('\n');
          const found = find(page, parts);
          const letters = (some: string) => some.replace(/[^\p{L}\n]/gu, '').trim();
          assert.ok(letters(found).includes(letters(chosen)), `${made}\nfinds ${found}\nnot ${chosen}`);
          // At most the rest of a word at either end is added.
          assert.ok(
            letters(found).length <= letters(chosen).length + 4,
            `${made}\nfinds ${found}\nnot ${chosen}`,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
