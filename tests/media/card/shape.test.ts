import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toParagraph } from '../../../src/media/card/paragraph.ts';
import { outlinesOf, shapeLine } from '../../../src/media/card/shape.ts';
import { isDrawable } from '../../../src/model/cardLetters.ts';
import { CARD_LETTERS } from '../../../src/model/cardRanges.ts';
import { stringsFor, translatedLanguages } from '../../../templates/strings/index.ts';
import { TITLES } from './titles.ts';

const ROLES = ['title', 'strong', 'plain'] as const;

/** Fails where a font lacks a glyph: `shapeLine` throws then. */
function shapeAll(text: string, lang: string, dir: 'ltr' | 'rtl') {
  return ROLES.map((role) => shapeLine(toParagraph(text, dir), 0, text.length, role, lang));
}

for (const { lang, dir, title } of TITLES) {
  test(`a title in "${lang}" has all its glyphs, and outlines of them`, () => {
    assert.ok(isDrawable(title));
    for (const line of shapeAll(title, lang, dir)) {
      assert.ok(line.width > title.length / 8, `${line.width} font sizes wide`);
      assert.match(outlinesOf(line, 0, 0, 60), /^(<path transform="[^"]+" d="M[^"]+"\/>)+$/);
    }
  });
}

test('every character of the table of letters has a glyph in every font of its family', () => {
  for (const lines of Object.values(CARD_LETTERS)) {
    for (const range of lines.flatMap((line) => line.split(' '))) {
      const [from = 0, to = from] = range.split('-').map((point) => Number.parseInt(point, 16));
      for (let point = from; point <= to; point += 1) {
        const text = `${String.fromCodePoint(point)}.`;
        assert.ok(isDrawable(text), range);
        shapeAll(text, 'en', 'ltr');
      }
    }
  }
});

test('the words of the interface can be drawn in each of its languages', () => {
  for (const lang of translatedLanguages) {
    const { types, lists } = stringsFor(lang);
    for (const word of [...Object.values(types), lists.withdrawn]) assert.ok(isDrawable(word), word);
  }
});

test('letters join and marks find their places: fewer glyphs than characters, and other ones than the letters alone', () => {
  const glyphsOf = (text: string, dir: 'ltr' | 'rtl') =>
    shapeLine(toParagraph(text, dir), 0, text.length, 'title', 'en').glyphs.map(({ id }) => id);
  assert.ok(glyphsOf('ශ්‍රී', 'ltr').length < 'ශ්‍රී'.length);
  assert.notDeepEqual(
    glyphsOf('سلام', 'rtl').toReversed(),
    [...'سلام'].flatMap((letter) => glyphsOf(letter, 'rtl')),
  );
});
