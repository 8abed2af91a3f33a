import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kind, kindAt } from '../../../src/search/analysis/characters.ts';

/** By Unicode's properties alone, in the order in which they decide. */
function kindByProperty(character: string): Kind | undefined {
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return Kind.ignored;
  if (/\p{M}/u.test(character)) return Kind.mark;
  if (/\p{Nd}/u.test(character)) return Kind.digit;
  if (!/[\p{L}\p{N}]/u.test(character)) return Kind.separator;
  return undefined;
}

test('what is told without a Unicode expression is as Unicode says', () => {
  const special: string[] = [];
  for (let code = 0; code < 0x3000; code++) {
    const character = String.fromCharCode(code);
    const [kind, expected] = [kindAt(character, 0), kindByProperty(character)];
    const isWritten = kind === Kind.apostrophe || kind === Kind.hyphen || kind === Kind.point;
    if (isWritten || (kind === Kind.ignored && expected !== kind)) special.push(character);
    else if (expected !== undefined) assert.equal(kind, expected, `U+${code.toString(16)}`);
    else assert.ok(kind === Kind.letter || kind === Kind.unspaced, `U+${code.toString(16)}`);
  }
  assert.deepEqual(special.join(''), "',-.`´ʻʼʾʿـ٫٬‐‑‘’′");
});
