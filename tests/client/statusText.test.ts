import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodNames } from '../../src/client/periodNames.ts';
import { leftOutAll, statusText } from '../../src/client/statusText.ts';
import { dayForms } from '../../src/lib/formatMoment.ts';
import type { SearchProgress } from '../../src/search/request.ts';
import { stringsFor } from '../../templates/strings/index.ts';

const NO_COUNTS = {
  topics: new Map(),
  people: new Map(),
  organisations: new Map(),
  types: new Map(),
  years: new Map(),
};
const WHOLE: SearchProgress = {
  found: 0,
  withdrawn: 0,
  complete: true,
  shards: { done: 4, all: 4 },
  failed: [],
  asWords: [],
  counts: NO_COUNTS,
};
const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` });

function said(progress: Partial<SearchProgress>, lang = 'en'): string {
  const { lists, search, types } = stringsFor(lang);
  const words = {
    ...search.page.script,
    withdrawn: lists.withdrawn,
    types,
    days: dayForms('en'),
    listDays: [],
  };
  return statusText({ ...WHOLE, ...progress }, { ...words, lang });
}

test('a search that is over says how much it found', () => {
  assert.equal(said({ found: 1 }), '1 result');
  assert.equal(said({ found: 1204, searchedBackTo: '1938-01-01' }), '1,204 results');
  assert.match(said({}), /^No release was found\. Check the spelling/);
});

test('where withdrawn releases are all that matches there is no advice to look for other words', () => {
  assert.equal(said({ withdrawn: 2 }), 'No release was found.');
  assert.equal(said({ found: 1, withdrawn: 2 }), '1 result');
  const seen = { ...WHOLE, withdrawn: 2 };
  assert.equal(leftOutAll(seen), true);
  for (const other of [{ withdrawn: 0 }, { found: 2 }, { complete: false }])
    assert.equal(leftOutAll({ ...seen, ...other }), false);
});

test('a search that is not over says how far back it holds', () => {
  const soFar = { complete: false, searchedBackTo: '2019-05-01' };
  assert.equal(said({ ...soFar, found: 20 }), '20 results so far · searched back to May 2019');
  assert.equal(said({ ...soFar, found: 20 }, 'et'), 'seni 20 tulemust · läbi otsitud tagasi kuni: mai 2019');
  assert.match(said({ ...soFar, found: 22 }, 'ru'), /^пока 22 результата · просмотрено до: май 2019/);
  assert.match(said({ ...soFar, found: 3 }, 'ar'), /^3 نتائج حتى الآن · شمل البحث حتى مايو 2019$/);
});

test('what could not be searched is told, and a search that had nothing is told as such', () => {
  const failed = [year(2021), year(2020), year(2018)];
  assert.equal(
    said({ found: 4, failed }),
    '4 results · The releases of 2020–2021 and 2018 could not be searched.',
  );
  assert.equal(said({ failed, shards: { done: 3, all: 3 } }), stringsFor('en').search.page.script.failed);
});

test('what was to name a day or a term and names none is told', () => {
  const asWords = [
    { part: 'before:soon', lacks: 'day' },
    { part: 'topic:nothing', lacks: 'name' },
  ] as const;
  assert.equal(
    said({ found: 2, asWords }),
    '2 results · “before:soon” was searched as words: a day is written like 2021-07-31. · “topic:nothing” was searched as words: nothing is filed under that name.',
  );
});

test('a query of more words than are searched by is told', () => {
  assert.equal(said({ found: 2, onlyWords: 100 }), '2 results · Searched by the first 100 words only.');
});

test('periods that follow each other are one, by years or by months', () => {
  const month = (name: string, days: number) => ({ from: `${name}-01`, to: `${name}-${days}` });
  assert.equal(periodNames([month('2021-03', 31), month('2021-02', 28)], 'en'), 'February 2021–March 2021');
  assert.equal(periodNames([month('2021-03', 31), year(2019)], 'en'), 'March 2021 and 2019');
  assert.equal(periodNames([{ from: '1990-01-01', to: '1999-12-31' }], 'en'), '1990–1999');
});
