import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { ReleaseJson } from '../../../src/model/releaseJson.ts';
import type { SearchGuide } from '../../../src/model/searchGuide.ts';
import { createEngine } from '../../../src/search/engine/engine.ts';
import { indexOf, request, titlesOf } from '../memoryIndex.ts';
import { releaseJson } from '../sampleReleases.ts';

const filed = (title: string, date: string, more: Partial<Record<'people' | 'organisations', string>>) => {
  const named = (key: string | undefined) => (key === undefined ? [] : [{ key, label: key, url: '' }]);
  const terms = { people: named(more.people), organisations: named(more.organisations) };
  return releaseJson(title, date, terms as Partial<Pick<ReleaseJson, 'people' | 'organisations'>>);
};
const ARCHIVE = [
  filed('New quay', '2021-05-25', { organisations: 'islands' }),
  filed('New ferry', '2020-05-25', { organisations: 'islands', people: 'anna' }),
  filed('Old ferry', '2012-05-25', { organisations: 'islands' }),
  filed('Old bridge', '2012-05-24', { organisations: 'ferry' }),
  { ...filed('He left', '2012-05-23', { people: 'gone' }), withdrawn: { reason: 'It was not.' } },
  releaseJson('The Board of Islands and Bays meets', '2011-05-24', { topics: ['islands-topic'] }),
];
const term = (key: string, label: string, count: number, formerly?: readonly string[]) => ({
  key,
  label,
  count,
  href: `/${key}/`,
  ...(formerly && { formerly }),
});
const guide: SearchGuide = {
  terms: {
    topics: [
      { ...term('islands-topic', 'Board of Islands and Bays', 1), broader: 'sea' },
      term('sea', 'Sea', 1),
      term('harbours', 'Harbours', 0),
    ],
    people: [term('anna', 'Anna Przykład', 1), term('gone', 'Old Man', 0)],
    organisations: [
      term('islands', 'Board of Islands and Bays', 3, ['Welfare Board (WB)', 'Board of Bays']),
      term('ferry', 'Ferry', 1, ['Ports & Ferries']),
      term('fbi', 'Federal Bureau (FBI)', 4),
    ],
  },
  types: [],
  years: [],
  recent: [],
};

const { files } = await indexOf(ARCHIVE);
const fetched: string[] = [];
const engine = (lang = 'en', terms = guide.terms) =>
  createEngine({
    lang,
    guide: async () => ({ ...guide, terms }),
    fetch: async (path) => {
      fetched.push(path);
      const bytes = files.get(path);
      if (!bytes) throw new Error(`404 ${path}`);
      return bytes;
    },
    inflate: async (bytes) => inflateRawSync(bytes),
  });

/** `organisations islands 3: quay`: what is offered, how much it finds, and the words that stay. */
const offers = async (query: string, more: Parameters<typeof request>[1] = {}) =>
  (await engine().named(request(query, more))).map(
    ({ key, kind, found, isFinal, request: asked }) =>
      `${kind} ${key} ${found}${isFinal ? '' : '+'}: ${asked.query}`,
  );
const BOTH = ['organisations islands 3: ', 'topics islands-topic 1: '];

describe('the words of a query that name a term', () => {
  it('are taken for a filter: its name, in quotation marks or not, in any case, or its key; of two that have the name both', async () => {
    for (const query of [
      'Board of Islands and Bays',
      '"board of islands and bays"',
      'Board of “Islands and Bays”.',
      'BOARD OF ISLANDS AND BAYS',
      'Board of Islands AND Bays',
    ])
      assert.deepEqual(await offers(query), BOTH, query);
    assert.deepEqual(await offers('islands topic'), ['topics islands-topic 1: ']);
    assert.deepEqual(await offers('anna przyklad'), ['people anna 1: ']);
    assert.deepEqual(await offers('Board of Islands'), [], 'no whole name');
  });

  it('may be in other forms than in the name, unless it is a person', async () => {
    assert.deepEqual(await offers('boards of island and bay'), BOTH);
    assert.deepEqual(await offers('ferries'), ['organisations ferry 1: ']);
    assert.deepEqual(await offers('boards of islands and bays ferry'), ['organisations islands 1+: ferry']);
    assert.deepEqual(await offers('annas przyklad'), []);
  });

  it('may have "and" for the sign of it in the name, or the other way round', async () => {
    for (const query of ['Ports and Ferries', 'ports AND ferries', 'port & ferry'])
      assert.deepEqual(await offers(query), ['organisations ferry 1: '], query);
    assert.deepEqual(await offers('Board of Islands & Bays'), BOTH);
  });

  it('may be a name that it had, and that is told unless it is what it is called now', async () => {
    const [offer] = await engine().named(request('welfare board (WB)'));
    assert.deepEqual([offer?.label, offer?.formerly], ['Board of Islands and Bays', 'Welfare Board (WB)']);
    assert.deepEqual(await offers('ports ferries'), ['organisations ferry 1: ']);
    const [now] = await engine().named(request('board of islands and bays'));
    assert.equal(now?.formerly, undefined);
  });

  it('may leave out what a name has in parentheses, or be the abbreviation there', async () => {
    for (const query of ['federal bureau', 'FBI', 'Federal Bureau (FBI)', '(FBI)'])
      assert.deepEqual(await offers(query), ['organisations fbi 4: '], query);
  });

  it('may stand among others, which stay, where they are two or more; the longest name counts', async () => {
    assert.deepEqual(await offers('Board of Islands and Bays ferry'), ['organisations islands 1+: ferry']);
    assert.deepEqual(await offers('new AND Board of Bays'), ['organisations islands 2+: new']);
    assert.deepEqual(await offers('quay (Federal Bureau), bridge'), [], 'would find nothing');
    for (const query of ['ferry bridge', 'ferry br*', 'old OR new ferry', 'ferry (old OR new)'])
      assert.deepEqual(await offers(query), [], query);
    assert.deepEqual(await offers('"Board of Islands and Bays ferry"'), [], 'a quotation is whole');
  });

  it('leave the filters beside them, in the query too, but for those of the same kind', async () => {
    assert.deepEqual(await offers('"board of bays" before:2021 -new'), [
      'organisations islands 1: before:2021 -new',
    ]);
    const { filters } = request('');
    const [offer] = await engine().named(
      request('board of bays', {
        filters: { ...filters, organisations: ['ferry'], people: ['anna'] },
        from: '2020-01-01',
        order: 'best',
      }),
    );
    assert.deepEqual(offer?.request, {
      ...request(''),
      filters: { ...filters, organisations: ['islands'], people: ['anna'] },
      from: '2020-01-01',
      order: 'best',
    });
    assert.equal(offer?.found, 1);
  });

  it('are offered nothing where the term is a filter already, or would find nothing', async () => {
    const { filters } = request('');
    const organisations = { filters: { ...filters, organisations: ['islands'] } };
    assert.deepEqual(await offers('board of bays', organisations), []);
    assert.deepEqual(await offers('organisation:islands board of bays'), []);
    assert.deepEqual(await offers('topic:sea islands topic'), ['topics islands-topic 1: topic:sea']);
    assert.deepEqual(await offers('board of bays', { to: '2010-01-01' }), []);
    assert.deepEqual(await offers('harbours'), [], 'only withdrawn releases');
  });

  it('are offered what only withdrawn releases are filed under where these are asked for too', async () => {
    assert.deepEqual(await offers('old man'), []);
    assert.deepEqual(await offers('old man', { withdrawn: true }), ['people gone 1: ']);
  });

  it('are no name where they are more than words', async () => {
    for (const query of [
      '-"Anna Przykład"',
      'NOT Anna Przykład',
      'title:Anna Przykład',
      'Anna OR Przykład',
      'Anna Przykł*',
      'Anna topic:sea Przykład',
      'after:soon Anna after:Przykład',
      '',
      '& –',
      'w '.repeat(100),
    ])
      assert.deepEqual(await offers(query), [], query);
  });

  it('may be said with an article that a word has taken in, which goes with them', async () => {
    const terms = { ...guide.terms, topics: [term('ai', 'Intelligence artificielle', 2)] };
    for (const query of ['l’intelligence artificielle', "D'INTELLIGENCE ARTIFICIELLE"]) {
      const [offer] = await engine('fr', terms).named(request(query, { lang: 'fr' }));
      assert.deepEqual([offer?.key, offer?.request.query], ['ai', ''], query);
    }
  });

  it('take no file of the index where nothing else is asked', async () => {
    fetched.length = 0;
    assert.equal((await offers('Board of Islands and Bays')).length, 2);
    assert.deepEqual(fetched, []);
  });

  it('find, as a filter, as many releases as are said, whatever stands around them', async () => {
    const words = fc.constantFrom(
      ...['Board of Islands and Bays', '"board of bays"', '(Board of Bays)', 'Anna Przykład', 'ferry', 'OR'],
      ...['new', '-new', 'NOT', 'AND', 'before:2021', '(', ')', 'topic:sea', '–', '"', 'title:ferry'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 5 }), async (parts) => {
        const query = parts.join(' ');
        for (const { request: asked, found, isFinal } of await engine().named(request(query))) {
          const titles = await titlesOf(engine(), asked);
          assert.ok(isFinal ? titles.length === found : titles.length >= found, `${query}: ${asked.query}`);
        }
      }),
    );
  });
});
