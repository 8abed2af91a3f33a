import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexOf, request, titlesOf } from '../memoryIndex.ts';
import { releaseJson } from '../sampleReleases.ts';

/** What queries find among texts of one language, each with its text as its title. */
async function searching(lang: string, ...texts: readonly string[]) {
  const releases = texts.map((text, index) =>
    releaseJson(text, `2021-03-0${index + 1}`, {
      lang,
      url: `https://press.example.org/${lang}/${index}/`,
      html: '<p>-</p>',
    }),
  );
  const engine = (await indexOf(releases)).engine(lang);
  return {
    engine,
    find: (query: string) => titlesOf(engine, request(query, { lang, order: 'best' })),
  };
}

describe('a word that has taken in an article finds what has it without, or with another', () => {
  it('in French, with any apostrophe, in capitals and in what is excluded', async () => {
    const texts = ['Une innovation', 'Pas l’innovation', 'Rien'] as const;
    const { find } = await searching('fr', ...texts);
    for (const query of ['l’innovation', "d'innovation", 'QU’INNOVATION', 'title:l’innovation', "l'innov*"])
      assert.deepEqual([...(await find(query))].sort(), ['Pas l’innovation', 'Une innovation'], query);
    assert.deepEqual(await find('-l’innovation'), ['Rien']);
  });

  it('in Italian', async () => {
    const { find } = await searching('it', 'Le città di Italia', 'L’Italia', 'Oggi dall’Italia');
    for (const query of ['d’Italia', "un'Italia", 'nell’Italia', 'ITALIA'])
      assert.equal((await find(query)).length, 3, query);
    assert.deepEqual((await find('dall’Italia'))[0], 'Oggi dall’Italia', 'who has both goes first');
  });

  it('in quotation marks only as it is written, and no name loses a part', async () => {
    const { find } = await searching('fr', 'L’innovation', 'Innovation', 'Colleen O’Brien', 'Mary Brien');
    assert.deepEqual(await find('"l’innovation"'), ['L’innovation']);
    assert.deepEqual(await find('O’Brien'), ['Colleen O’Brien']);
  });

  it('and the article is not marked in what is shown', async () => {
    const { engine } = await searching('fr', 'L’innovation');
    assert.deepEqual((await engine.sought('l’innovation d’un autre')).words, ['innovation', 'un', 'autre']);
  });
});

describe('a number finds itself with its thousands parted by spaces', () => {
  it('in languages that are written so, and not where its parts stand apart', async () => {
    const texts = [
      '12 500 emplois',
      '12 emplois et 500 postes',
      '12500 emplois',
      '1 234 567 postes',
    ] as const;
    for (const lang of ['fr', 'et', 'ru', 'fi']) {
      const { find } = await searching(lang, ...texts);
      for (const query of ['12500', '12.500', '12,500'])
        assert.deepEqual([...(await find(query))].sort(), ['12 500 emplois', '12500 emplois'], query);
      assert.deepEqual(await find('1234567'), ['1 234 567 postes']);
    }
  });

  it('not in English, and no year', async () => {
    const english = await searching('en', '12 500 jobs', '12,500 jobs');
    assert.deepEqual(await english.find('12500'), ['12,500 jobs']);
    const french = await searching('fr', '2 021 emplois', 'En 2021');
    assert.deepEqual(await french.find('2021'), ['En 2021']);
  });
});
