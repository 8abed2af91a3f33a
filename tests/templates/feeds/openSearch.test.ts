import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import openSearch from '../../../templates/feeds/openSearch.ts';
import { xmlFaults } from '../../tools/xmlSchema.ts';
import { ORIGIN } from './fixtures.ts';

const props = {
  lang: 'et',
  title: 'Northmark Government Press Releases',
  description: 'Every release since 1953 & all that came before.',
  search: `${ORIGIN}/et/search/`,
  self: `${ORIGIN}/et/opensearch.xml`,
};

test('the OpenSearch description names the search page with its search terms', () => {
  const xml = openSearch(props, '');
  assert.deepEqual(xmlFaults(xml, 'openSearch.rng'), []);
  assert.match(xml, new RegExp(`template="${ORIGIN}/et/search/\\?q=\\{searchTerms\\}"`));
  assert.match(xml, /<ShortName>Northmark…<\/ShortName>/);
  assert.match(xml, /since 1953 &amp; all/);
});

test('an OpenSearch description is valid whatever the site is called', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ unit: 'binary' }), (title, text) => {
      fc.pre(title.trim() !== '');
      const description = text.repeat(60);
      const xml = openSearch({ ...props, title, description }, '');
      const faults = xmlFaults(xml, 'openSearch.rng');
      assert.deepEqual(faults, []);
    }),
  );
});
