import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bulkLines, indexMapping, indexName } from '../../../src/search/exporting/openSearchBulk.ts';
import { releaseJson } from '../sampleReleases.ts';

const RELEASE = releaseJson('Ferries', '2021-05-25T12:00:00+03:00', {
  topics: ['ferries'],
  html: '<p>From <em>June</em> on.</p>',
});

describe('the two lines of a release', () => {
  it('say where it goes and what it is', () => {
    const lines = bulkLines({ ...RELEASE, reference: 'PR-1', withdrawn: {} }, 'releases-en').split('\n');
    assert.deepEqual(JSON.parse(lines[0] ?? ''), {
      index: { _index: 'releases-en', _id: '2021-05-25-ferries' },
    });
    assert.deepEqual(JSON.parse(lines[1] ?? ''), {
      id: '2021-05-25-ferries',
      url: 'https://press.example.org/2021/05/25/ferries/',
      lang: 'en',
      title: 'Ferries',
      summary: '',
      text: 'From June on.\nPR-1',
      date: '2021-05-25T12:00:00+03:00',
      day: '2021-05-25',
      type: 'release',
      reference: 'PR-1',
      topics: ['ferries'],
      people: [],
      organisations: [],
      withdrawn: true,
    });
  });

  it('are two, each ended, whatever is in the release', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '"', '\\', '\u2028', '𠀀', '<', '&') });
    fc.assert(
      fc.property(text, text, (title, reference) => {
        const lines = bulkLines({ ...RELEASE, title, reference }, 'releases-en').split('\n');
        assert.equal(lines.length, 3);
        assert.equal(lines[2], '');
        assert.equal(JSON.parse(lines[1] ?? '').title, title);
      }),
    );
  });
});

describe('the index of a language', () => {
  it('has its analyser, by its primary subtag, and the standard one where there is none', () => {
    const analyzerOf = (lang: string) => {
      const { title } = indexMapping(lang).mappings.properties;
      return title.type === 'text' && title.analyzer;
    };
    assert.deepEqual(['en', 'et', 'pt-BR', 'tlh', 'constructor'].map(analyzerOf), [
      'english',
      'estonian',
      'portuguese',
      'standard',
      'standard',
    ]);
    assert.equal(indexName('releases', 'pt-BR'), 'releases-pt-br');
  });

  it('knows every field of a document, and of its kind', () => {
    const { dynamic, properties } = indexMapping('en').mappings;
    assert.equal(dynamic, 'strict');
    const full = { ...RELEASE, reference: 'PR-1', updated: '2021-05-26' };
    const document: Record<string, unknown> = JSON.parse(bulkLines(full, 'x').split('\n')[1] ?? '');
    assert.deepEqual(Object.keys(document).sort(), Object.keys(properties).sort());
    for (const [name, { type }] of Object.entries(properties)) {
      const value = [document[name]].flat()[0] ?? '';
      assert.equal(typeof value, type === 'boolean' ? 'boolean' : 'string', name);
      if (type === 'date') assert.ok(!Number.isNaN(Date.parse(String(value))), name);
    }
  });
});
