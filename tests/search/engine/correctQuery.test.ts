import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexOf, kindOf, request } from '../memoryIndex.ts';
import { releaseJson, releases } from '../sampleReleases.ts';

describe('did you mean', () => {
  it('offers the archive’s own word for one that is nearly it, and nothing for a word that it has', async () => {
    const { engine } = await indexOf([
      ...Array.from({ length: 30 }, (_, number) => releaseJson(`Harbour news ${number}`, '2021-05-25')),
      releaseJson('Racks and ferries', '2021-05-26'),
      releaseJson('Racks and buses', '2021-05-27'),
      releaseJson('Goldman Sachs pays', '2010-05-26'),
      releaseJson('Goldman Sachs pays more', '2010-05-27'),
      releaseJson('Harrour, a name that is there', '2010-05-28'),
      releaseJson('Ferries by the harrour', '2010-05-29'),
    ]);
    const meant = (query: string, found = 0) => engine().didYouMean(request(query), found);
    assert.equal(await meant('habrour -news'), 'harrour -news', 'where news is, there is no such harbour');
    assert.equal(await meant('habrour news'), 'harbour news');
    assert.equal(await meant('Habrour NWES'), 'Harbour NEWS');
    assert.equal(await meant('harbour', 2), undefined);
    assert.equal(await meant('"habrour news"'), '"harbour news"');
    assert.equal(await meant('zzzzzzzz'), undefined);
    assert.equal(await meant('habrour: news'), undefined, 'it may be meant for a field');
    assert.equal(await meant('(habrour -(racks)) OR zzzzzzzz'), '(harbour -(racks)) OR zzzzzzzz');
    assert.equal(await meant('goldman sacks'), 'goldman sachs', 'what finds nothing (racks) is not offered');
    assert.equal(await meant('harrour', 2), undefined, 'it is there');
    const german = await indexOf([
      releaseJson('Es wurde und wurde und würde', '2021-05-25'),
      releaseJson('Es wurde, wurde, würde', '2021-05-26'),
      releaseJson('Ôigus', '2021-05-24'),
      ...[1, 2, 3].map((day) => releaseJson(`Õigus ${day}`, `2021-06-0${day}`)),
    ]);
    assert.equal(await german.engine().didYouMean(request('wurdx'), 0), 'wurde');
    assert.equal(await german.engine().didYouMean(request('oigux'), 0), 'õigus', 'whoever slipped first');
    const kept = await indexOf([
      ...Array.from({ length: 45 }, (_, number) => releaseJson(`Harbour ${number}`, '2021-05-25')),
      releaseJson('Harvour tornado', '2010-05-28'),
      releaseJson('Another tornado', '2010-05-29'),
    ]);
    assert.equal(
      await kept.engine().didYouMean(request('harvour tornada'), 0),
      'harvour tornado',
      'a rare word is kept',
    );
    const accented = await indexOf([
      releaseJson('A résumé of talks', '2021-05-25'),
      releaseJson('The résumé', '2021-05-26'),
      releaseJson('Resume of a day', '2021-05-27'),
    ]);
    assert.equal(
      await accented.engine().didYouMean(request('Resumr'), 0),
      'Résumé',
      'as it is mostly written',
    );
  });

  it('offers two words as one where the archive writes them so', async () => {
    const { engine } = await indexOf([
      ...Array.from({ length: 9 }, (_, number) => releaseJson(`Whistleblower ferry ${number}`, '2021-05-25')),
      releaseJson('A whistle for the blower', '2021-05-26'),
      releaseJson('Whistle and brass', '2021-05-27'),
    ]);
    const meant = (query: string, found = 0) => engine().didYouMean(request(query), found);
    assert.equal(await meant('Whistle  blower', 1), 'Whistleblower');
    assert.equal(await meant('title:whistle blower -brass', 1), 'title:whistleblower -brass');
    assert.equal(await meant('whistle OR blower', 2), undefined);
    assert.equal(await meant('whistle-blower', 2), undefined, 'a hyphen joins already');
    assert.equal(await meant('whistle blower ferry'), 'whistleblower ferry');
  });

  it('calls no word wrong that more than a few releases have, nor a short one or one in capitals that any has', async () => {
    const many = (title: string, count: number) =>
      Array.from({ length: count }, (_, number) => releaseJson(`${title} ${number}`, '2021-05-25'));
    const { engine } = await indexOf([
      ...many('Data treaty harbour', 100),
      ...many('Treety', 4),
      releaseJson('DACA', '2021-05-26'),
      releaseJson('The HARBOUS', '2021-05-26'),
      releaseJson('Harbeur tornado', '2010-05-27'),
      releaseJson('Ferry walter', '2010-05-28'),
      releaseJson('Ferry walters waver', '2010-05-29'),
      releaseJson('Wavers of tornado', '2010-05-30'),
    ]);
    const meant = (query: string, found: number) => engine().didYouMean(request(query), found);
    assert.equal(await meant('DACA', 1), undefined);
    assert.equal(await meant('daca', 1), undefined);
    assert.equal(await meant('DACAS', 0), undefined, 'one of four letters in another form');
    assert.equal(await meant('dacta', 0), 'data');
    assert.equal(await meant('HARBOUS', 1), undefined);
    assert.equal(await meant('harbous', 1), 'harbour');
    assert.equal(await meant('treety', 2), undefined, 'four releases have it');
    assert.equal(await meant('harbeur data', 0), 'harbour data');
  });

  it('replaces one word where each is there and no release has them all', async () => {
    const { engine } = await indexOf([
      releaseJson('Comey spoke', '2021-05-24'),
      releaseJson('A waver', '2021-05-24'),
      ...[1, 2, 3, 4].map((day) => releaseJson(`Comet in the water ${day}`, `2021-06-0${day}`)),
    ]);
    const meant = (query: string) => engine().didYouMean(request(query), 0);
    assert.equal(await meant('comey waver'), undefined, 'comet water is another question');
    assert.equal(await meant('comey water'), 'comet water');
  });

  it('leaves the name of a field as it is', async () => {
    const { engine } = await indexOf(
      [1, 2].map((day) => releaseJson(`Topic and harbour ${day}`, `2021-06-0${day}`)),
    );
    const meant = (query: string) => engine().didYouMean(request(query), 0);
    assert.equal(await meant('topica:habrour'), undefined);
    assert.equal(await meant('topica habrour'), 'topic harbour');
  });

  it('fetches no words where a query has none', async () => {
    const { engine, files } = await indexOf(releases.filter(({ lang }) => lang === 'en'));
    const asked: string[] = [];
    const watched = engine('en', async (path) => {
      asked.push(kindOf(path));
      return files.get(path) ?? assert.fail(path);
    });
    assert.equal(await watched.didYouMean(request('topic:ferries type:nothing after:2021'), 0), undefined);
    assert.ok(!asked.includes('spelling'), asked.join(' '));
  });
});
