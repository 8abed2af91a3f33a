import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { bibtex } from '../../src/cite/bibtex.ts';
import { type CitedAuthor, type CitedRelease, citedLine } from '../../src/cite/citedRelease.ts';
import { cslJson } from '../../src/cite/cslJson.ts';
import { dataUrl } from '../../src/cite/dataUrl.ts';
import { plainText } from '../../src/cite/plainText.ts';
import { ris } from '../../src/cite/ris.ts';
import { momentOf } from '../tools/sampleSite.ts';

const RELEASE: CitedRelease = {
  title: 'Budget & taxes: 50 % of {all} #2_a',
  kind: 'Press release',
  publisher: 'Ministry of A, B & C',
  date: momentOf('2021-05-25'),
  reference: '2021-41',
  url: 'https://press.example.ee/ar/2021/05/25/%D8%A7%D8%AE_x/',
  lang: 'en',
};

const FORMATS = [
  ['BibTeX', bibtex, '@bibtex/text'],
  ['RIS', ris, '@ris/file'],
  ['CSL-JSON', cslJson, '@else/json'],
] as const;

/** Letters of several scripts between all that a format gives a meaning. */
const words = fc
  .array(fc.constantFrom(...'\\{}%&$#_~^"@,=;:<>/()*!?.\n\r\t aZéõЖاනි中', 'ER  - ', 'TY  - '), {
    minLength: 1,
  })
  .map((pieces) => citedLine(pieces.join('')))
  .filter((text) => text !== '');

/** The key of the release at a path. */
function keyOf(path: string): string | undefined {
  return /^@misc\{([^,]*),/.exec(bibtex({ ...RELEASE, url: `https://press.example.ee/${path}` }))?.[1];
}

describe('a citation', () => {
  for (const [name, write, forceType] of FORMATS) {
    const read = (release: CitedRelease) => {
      const items = plugins.input.chain(write(release), { forceType });
      assert.equal(items.length, 1);
      const [{ title, publisher, URL, issued } = {}] = items;
      return { title, publisher, URL, day: issued?.['date-parts'][0] };
    };

    it(`as ${name} gives a reference manager title, date, publisher and URL`, () => {
      const { title, publisher, url: URL } = RELEASE;
      assert.deepEqual(read(RELEASE), { title, publisher, URL, day: [2021, 5, 25] });
    });

    it(`as ${name} gives who spoke as the author of a speech, and the publisher as what it is`, () => {
      const [item] = plugins.input.chain(write({ ...RELEASE, author: { name: 'Mara Ilves' } }), {
        forceType,
      });
      const [author] = item?.author ?? [];
      assert.match(JSON.stringify(author), /Ilves/);
      assert.equal(item?.publisher, RELEASE.publisher);
    });

    it(`as ${name} gives the day on which a speech was delivered, and the one on which it was published`, () => {
      const delivered = { label: 'Delivered', date: momentOf('2021-05-03 18:30') };
      const text = write({ ...RELEASE, delivered });
      const [item] = plugins.input.chain(text, { forceType });
      assert.deepEqual(item?.issued?.['date-parts'], [[2021, 5, 25]]);
      // A program that reads no such date shows the note.
      const day = item?.['event-date']?.['date-parts'] ?? item?.note;
      assert.ok(['[[2021,5,3]]', '"Delivered: 3 May 2021"'].includes(JSON.stringify(day)), text);
      assert.doesNotMatch(write(RELEASE), /event-?date|note|N1/);
    });

    it(`as ${name} brings back any title and publisher`, () => {
      fc.assert(
        fc.property(words, words, (title, publisher) => {
          const found = read({ ...RELEASE, title, publisher });
          assert.deepEqual([found.title, found.publisher], [title, publisher]);
        }),
      );
    });
  }

  it('as BibTeX has a key of plain letters that is the address, where that can be told in them', () => {
    const keys = {
      '2021/05/25/slug-2/': 'press-example-ee-2021-05-25-slug-2',
      'et/2021/05/25/%C3%B5hk-ja-%C5%A1okolaad/': 'press-example-ee-et-2021-05-25-ohk-ja-sokolaad',
    };
    for (const [path, key] of Object.entries(keys)) assert.equal(keyOf(path), key);
  });

  it('as BibTeX has another key for every address in whatever script', () => {
    const script = fc.constantFrom(...'aбвгأبජßøł中'); // none that is another one with an accent
    const slug = fc.array(script, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(slug, slug, (one, other) => {
        const [key, second] = [one, other].map((name) => keyOf(`ru/2021/05/25/${encodeURI(name)}/`));
        assert.match(key ?? '', /^press-example-ee-ru-2021-05-25(-[A-Za-z0-9]+)+$/);
        assert.equal(key === second, one === other);
      }),
    );
  });

  it('as BibTeX has nothing in it that LaTeX takes for a command, but in the address', () => {
    assert.match(
      bibtex(RELEASE),
      /\n {2}title = \{\{Budget \\& taxes: 50 \\% of \\textbraceleft\{\}all\\textbraceright\{\} \\#2\\_a\}\},\n/,
    );
    assert.match(bibtex(RELEASE), /\n {2}url = \{https:[^\\]*_x\/\}/);
  });

  it('as RIS has an author with a comma behind it, and none where a comma within would cut it', () => {
    assert.match(ris({ ...RELEASE, publisher: 'Ministry of Sample' }), /^AU {2}- Ministry of Sample,\r$/m);
    assert.doesNotMatch(ris(RELEASE), /^AU/m);
  });

  it('as RIS has a name of who spoke whole before Jr. or III, and in two where it begins with the family name', () => {
    const authorsOf = (author: string) =>
      plugins.input.chain(ris({ ...RELEASE, author: { name: author } }), { forceType: '@ris/file' })[0]
        ?.author;
    assert.deepEqual(authorsOf('Mara A. Ilves, Jr.'), [{ literal: 'Mara A. Ilves Jr.' }]);
    assert.deepEqual(authorsOf('Jaan Kask, III'), [{ literal: 'Jaan Kask III' }]);
    assert.deepEqual(authorsOf('Ilves, Mara'), [{ family: 'Ilves', given: 'Mara' }]);
    assert.deepEqual(authorsOf('ماريا إكزامبل'), [{ literal: 'ماريا إكزامبل' }]);
  });

  it('has an author’s parts in every format where they are known, and the whole name in words', () => {
    const authors: readonly (readonly [CitedAuthor, object])[] = [
      [
        { name: 'Tõnu Näidis', parts: { family: 'Näidis', given: 'Tõnu' } },
        { family: 'Näidis', given: 'Tõnu' },
      ],
      // Hungarian order: the label begins with the family name.
      [
        { name: 'Minta Éva', parts: { family: 'Minta', given: 'Éva' } },
        { family: 'Minta', given: 'Éva' },
      ],
      [
        { name: 'ليلى آل مثال', parts: { family: 'آل مثال', given: 'ليلى' } },
        { family: 'آل مثال', given: 'ليلى' },
      ],
      [
        { name: 'Ana García Muestra', parts: { family: 'García Muestra', given: 'Ana' } },
        { family: 'García Muestra', given: 'Ana' },
      ],
      [
        { name: 'Sam And Sons', parts: { family: 'And Sons', given: 'Sam' } },
        { family: 'And Sons', given: 'Sam' },
      ],
    ];
    for (const [author, parts] of authors) {
      for (const [name, write, forceType] of FORMATS) {
        const [item] = plugins.input.chain(write({ ...RELEASE, author }), { forceType });
        assert.deepEqual(item?.author, [parts], `${name}: ${author.name}`);
      }
      assert.ok(plainText({ ...RELEASE, author }).startsWith(`${author.name}: `));
    }
  });

  it('knows what ends a name, and in BibTeX a particle', () => {
    const suffixed = {
      name: 'Eric A. Sample, Jr.',
      parts: { family: 'Sample', given: 'Eric A.', suffix: 'Jr.' },
    };
    const [item] = plugins.input.chain(bibtex({ ...RELEASE, author: suffixed }), {
      forceType: '@bibtex/text',
    });
    assert.deepEqual(item?.author, [suffixed.parts]);
    assert.match(ris({ ...RELEASE, author: suffixed }), /^AU {2}- Sample, Eric A\., Jr\.\r$/m);
    assert.match(
      cslJson({ ...RELEASE, author: suffixed }),
      /"author":\[\{"family":"Sample","given":"Eric A\.","suffix":"Jr\."\}\]/,
    );
    const particle = { name: 'Ursula von der Probe', parts: { family: 'von der Probe', given: 'Ursula' } };
    const [other] = plugins.input.chain(bibtex({ ...RELEASE, author: particle }), {
      forceType: '@bibtex/text',
    });
    assert.match(JSON.stringify(other?.author), /von der.*Probe|Probe.*von der/);
    assert.match(JSON.stringify(other?.author), /"given":"Ursula"/);
  });

  it('keeps any parts of a name apart, in BibTeX and RIS', () => {
    const letters = fc
      .array(fc.constantFrom(...'{}%&$#_~^aZéõЖا', ' and ', ', '), { minLength: 1, maxLength: 6 })
      .map((pieces) => citedLine(`A${pieces.join('')}z`));
    fc.assert(
      fc.property(letters, letters, (family, given) => {
        const author = { name: `${given} ${family}`, parts: { family, given } };
        for (const [write, forceType] of [
          [bibtex, '@bibtex/text'],
          [ris, '@ris/file'],
        ] as const) {
          const items = plugins.input.chain(write({ ...RELEASE, author }), { forceType });
          assert.equal(items[0]?.author?.length, 1);
        }
      }),
    );
  });

  it('in words ends the title once and names the day in the language of the release', () => {
    assert.equal(
      plainText(RELEASE),
      `Ministry of A, B & C: ${RELEASE.title}. Press release 2021-41 (25 May 2021). ${RELEASE.url}`,
    );
    assert.equal(
      plainText({ ...RELEASE, author: { name: 'Mara Ilves' } }),
      `Mara Ilves: ${RELEASE.title}. Press release 2021-41, Ministry of A, B & C (25 May 2021). ${RELEASE.url}`,
    );
    const { reference, ...rest } = RELEASE;
    assert.match(plainText({ ...rest, author: { name: 'ليلى' }, lang: 'ar' }), / Press release، Ministry/);
    const delivered = { label: 'Peetud', date: momentOf('2021-05-03 18:30') };
    assert.match(
      plainText({ ...rest, delivered, lang: 'et' }),
      / \(25\. mai 2021\)\. Peetud: 3\. mai 2021\. https/,
    );
    const spoken = { ...delivered, label: 'Произнесено' };
    assert.match(plainText({ ...rest, delivered: spoken, lang: 'ru' }), / Произнесено: 3 мая 2021 г\. https/);
    assert.match(
      plainText({ ...rest, title: 'Who pays?', lang: 'et' }),
      /: Who pays\? Press release \(25\. mai 2021\)\. /,
    );
  });

  it('as a data URL is the very text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const url = dataUrl('text/plain', text);
        assert.match(url, /^data:text\/plain;charset=utf-8,[\w.~!*'()%-]*$/);
        assert.equal(decodeURIComponent(url.slice(url.indexOf(',') + 1)), text);
      }),
    );
    assert.equal(dataUrl('text/plain', 'a\uD800b'), 'data:text/plain;charset=utf-8,a%EF%BF%BDb');
  });
});
