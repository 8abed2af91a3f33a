import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SearchProgress } from '../../src/client/archiveSearch.ts';
import { statusText } from '../../src/client/statusText.ts';
import { yearRanges } from '../../src/client/yearRanges.ts';
import { stringsFor } from '../../templates/strings/index.ts';

const words = { ...stringsFor('en').search.page.script, withdrawn: 'Withdrawn', types: {} };
const progress: SearchProgress = {
  searched: ['2021', '2020'],
  failed: [],
  complete: true,
  found: 1,
  counts: { topic: new Map(), type: new Map() },
  years: new Map(),
};

describe('the status of a search', () => {
  it('counts the results', () => {
    assert.equal(statusText(progress, words, 'en'), '1 result');
    assert.equal(statusText({ ...progress, found: 1234 }, words, 'en'), '1,234 results');
  });

  it('says which years the count covers while there are more', () => {
    const text = statusText({ ...progress, complete: false, found: 20 }, words, 'en');
    assert.equal(text, '20 results · Searched so far: 2020–2021.');
  });

  it('says what to try where nothing was found', () => {
    assert.match(
      statusText({ ...progress, found: 0 }, words, 'en'),
      /^No release was found\. Check the spelling/,
    );
  });

  it('tells years that failed from a search that failed', () => {
    const text = statusText({ ...progress, failed: ['2019'] }, words, 'en');
    assert.equal(text, '1 result · Could not be searched: 2019.');
    assert.equal(
      statusText({ ...progress, searched: [], failed: ['2019'], found: 0 }, words, 'en'),
      words.failed,
    );
  });

  it('writes years as ranges', () => {
    assert.equal(yearRanges(['2021', '2020', '2019', '2015', '2013', '2012']), '2019–2021, 2015, 2012–2013');
    assert.equal(yearRanges([]), '');
  });
});
