import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyserOf } from '../../../src/search/analysis/analyser.ts';
import { fold } from '../../../src/search/analysis/fold.ts';

async function forms(lang: string, text: string): Promise<string> {
  const tokens = (await analyserOf(lang)).tokens(text);
  return tokens.map(({ form, joined }) => (joined ? `${form}|${joined}` : form)).join(' ');
}

describe('a text is taken apart into words', () => {
  const cases: readonly [lang: string, text: string, expected: string][] = [
    ['en', 'The minister’s plan, the ministers’ plan', 'the minister plan the ministers plan'],
    ['en', "don’t don't dont O'Connor", 'dont dont dont oconnor'],
    ['en', 'vice-president COVID-19', 'vice president|vicepresident covid 19|covid19'],
    ['en', 'state-of-the-art', 'state of|stateof the|ofthe art|theart'],
    ['en', 'sea - and land–sea', 'sea and land sea'],
    ['en', 'U.S. and J.K. Rowling, e.g.', 'us and jk rowling eg'],
    ['en', '$1,234,567.50 and 3.5 of 0.125', '1234567.50 and 3.5 of 0.125'],
    ['et', '1.234,50 ja 3,5', '1234.50 ja 3.5'],
    ['et', '12 500 ja 12\u00a0500', '12 500 ja 12 500'],
    ['en', '12.05.2021 1.2.3 2021-142', '12 05 2021 1 2 3 2021 142'],
    ['en', '202.555.0142 1,234,56 1.234.567', '202 555 0142 1 234 56 1234567'],
    ['en', '21-cr-142', '21 cr|21cr 142|cr142'],
    ['en', 'https://a.gov/b_c?x=1 me@a.gov', 'https a gov b c x 1 me a gov'],
    ['en', 'co\u00adope\u200bration \u200ethe\ufeff', 'cooperation the'],
    ['et', 'Macron’iga Õigus žürii', 'macroniga oigus zurii'],
    ['fr', "l’accord d'État", 'l accord d etat'],
    ['tr', 'Türkiye’nin İstanbul ISPARTA ılıman', 'turkiye istanbul isparta iliman'],
    ['de', 'Straße STRASSE Ærø Łódź', 'strasse strasse aero lodz'],
    ['en', 'eﬃcient ｆｕｌｌ naïve nai\u0308ve', 'efficient full naive naive'],
    ['ru', 'Ёлка елка йод Йод о\u0301тдых', 'елка елка йод йод отдых'],
    ['uk', 'Україна п’ять', 'україна пять'],
    ['el', 'ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['ar', 'أحمد احمد إلى الى كتــاب كِتَاب حكومة', 'احمد احمد الي الي كتاب كتاب حكومه'],
    ['ar', '٢٠٢١ ١٬٢٣٤٫٥ ۲۰۲۱', '2021 1234.5 2021'],
    ['ur', '2016ء : وزیراعظم ۲۰۱۶ء', '2016 وزيراعظم 2016'],
    ['ar', 'عام 2024م وَ2016 شيء', 'عام 2024 م و 2016 شيء'],
    ['fa', 'می\u200cخواهم', 'ميخواهم'],
    ['he', 'שָׁלוֹם', 'שלום'],
    ['hi', 'हिन्दी में', 'हिन्दी में'],
    ['ta', 'தமிழ்', 'தமிழ்'],
    ['si', 'ශ්\u200dරී ලංකාව', 'ශ්රී ලංකාව'],
    ['ja', '国会議員。税 が', '国会 会議 議員 税 が'],
    ['ja', 'ﾊﾞﾅﾅ バナナ', 'バナ ナナ バナ ナナ'],
    ['th', 'กำไร', 'กำ ำไ ไร'],
    ['ko', '한국의 대통령', '한국의 대통령'],
    ['zh', 'GDP增长5%', 'gdp 增长 5'],
    ['en', '𝐁old 𠀀𠀁𠀂', 'bold 𠀀𠀁 𠀁𠀂'],
    ['en', '“…” ـ — 👍🏽', ''],
  ];
  for (const [lang, text, expected] of cases) {
    it(`${lang}: ${text}`, async () => assert.equal(await forms(lang, text), expected));
  }

  it('cuts what is too long to be a word', async () => {
    const [token] = (await analyserOf('en')).tokens('a'.repeat(5000));
    assert.deepEqual(token, { form: 'a'.repeat(64), start: 0, end: 5000 });
  });
});

/** Strings in which letters, signs, joiners and points of many scripts meet more often than by chance. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'aB é\u0301İßﬁ12,.-’\u00ad\u200dйёأهـ٣国バﾞกำ්රﷺﹰŉẚ\ud835\ud83dU.S', '𠀀'),
  }),
);
const lang = fc.constantFrom('en', 'et', 'fr', 'tr', 'ar', 'xx');

describe('for any text', () => {
  it('words lie in it, in order, and are what they are made of', async () => {
    await fc.assert(
      fc.asyncProperty(lang, text, async (code, any) => {
        let start = -1;
        for (const token of (await analyserOf(code)).tokens(any)) {
          assert.ok(token.start > start && token.end > token.start && token.end <= any.length);
          assert.notEqual(token.form, '');
          assert.equal(fold(any.slice(token.start, token.end)), token.form);
          start = token.start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(text, (any) => assert.equal(fold(fold(any)), fold(any))),
      { numRuns: 1000 },
    );
  });

  it('words on both sides of a space do not know of each other', async () => {
    await fc.assert(
      fc.asyncProperty(lang, text, text, async (code, left, right) => {
        const { tokens } = await analyserOf(code);
        const shift = left.length + 1;
        const moved = tokens(right).map((token) => ({
          ...token,
          start: token.start + shift,
          end: token.end + shift,
        }));
        assert.deepEqual(tokens(`${left} ${right}`), [...tokens(left), ...moved]);
      }),
      { numRuns: 1000, examples: [['en', 'x', 'ﹰ-a']] },
    );
  });

  it('a word that is folded is one word, itself', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const { tokens } = await analyserOf('xx');
        for (const { form } of tokens(any)) {
          assert.deepEqual(
            tokens(form).map((token) => token.form),
            [form],
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});

it('every character of Unicode folds to what folds to itself', () => {
  for (let code = 0; code < 0x110000; code++) {
    const character = String.fromCodePoint(code);
    if (/^[\p{Cn}\p{Co}]$/u.test(character)) continue;
    const once = fold(character);
    if (fold(once) !== once) assert.fail(`U+${code.toString(16)}: ${once} becomes ${fold(once)}`);
  }
});
