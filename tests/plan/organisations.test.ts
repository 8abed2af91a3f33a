import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormerName, Publisher, Term } from '../../src/model/site.ts';
import { makeRelease, makeSite, makeVocabulary } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

const FORMER: readonly FormerName[] = [
  { name: { en: 'Board of Ferries', et: 'Praamiamet' }, to: '2017-12-31' },
  { name: { en: 'Shipping Board' }, from: '1991-08-20', to: '2004-06-30' },
];

function planWith(ferries: Partial<Term>, day = '2010-05-25', publisher?: Publisher) {
  const organisations = makeVocabulary({
    ferries: { label: { en: 'Ferry Agency', et: 'Praamiagentuur' }, ...ferries },
    roads: { label: 'Road Agency', succeededBy: ['ferries'] },
    rails: { label: 'Rail Agency', succeededBy: ['ferries'] },
    islands: { label: 'Island Council' },
  });
  const site = makeSite({
    vocabularies: { ...makeSite().vocabularies, organisations },
    ...(publisher && { publisher }),
  });
  const releases = ['en', 'et'].map((lang) =>
    makeRelease('a', day, { lang, organisations: lang === 'en' ? ['ferries', 'roads'] : ['ferries'] }),
  );
  return planOf(releases, site).pages;
}

function releaseOn(day: string, former = FORMER, publisher?: Publisher, prefix = '') {
  const path = `${prefix}/${day.replaceAll('-', '/')}/a/`;
  const page = pageAt(planWith({ formerNames: former }, day, publisher), path);
  assert.ok(page.kind === 'release');
  return page;
}

function termPage(ferries: Partial<Term>, path: string) {
  const page = pageAt(planWith(ferries), path);
  assert.ok(page.kind === 'term');
  return page.props;
}

test('a release names an organisation as it was called on its day, in the page’s language', () => {
  const named = (day: string, prefix = '') =>
    releaseOn(day, FORMER, undefined, prefix).props.organisations[0]?.label;
  assert.equal(named('1990-01-01'), 'Shipping Board');
  assert.equal(named('2004-06-30'), 'Shipping Board');
  assert.equal(named('2004-07-01'), 'Board of Ferries');
  assert.equal(named('2010-05-25', '/et'), 'Praamiamet');
  assert.equal(named('2018-01-01'), 'Ferry Agency');
});

test('a new name leaves the pages of earlier releases as they are', () => {
  const renamed = [...FORMER, { name: 'Ferry Agency', to: '2020-12-31' }];
  assert.equal(releaseOn('2010-05-25').hash, releaseOn('2010-05-25', renamed).hash);
  assert.notEqual(releaseOn('2010-05-25').hash, releaseOn('2010-05-25', []).hash);
});

test('a publisher has the name of the day of a release, in its feeds’ entries too', () => {
  const publisher = {
    name: { en: 'Press Office' },
    formerNames: [{ name: 'Information Board', to: '2015-01-31' }],
  };
  assert.equal(releaseOn('2010-05-25', FORMER, publisher).props.formerPublisher, 'Information Board');
  assert.equal('formerPublisher' in releaseOn('2015-02-01', FORMER, publisher).props, false);
  const authors = (day: string) => {
    const page = pageAt(planWith({}, day, publisher), '/feed.xml');
    assert.ok(page.kind === 'atomFeed');
    return [page.props.author, page.props.entries[0]?.author];
  };
  assert.deepEqual(authors('2010-05-25'), ['Press Office', 'Information Board']);
  assert.deepEqual(authors('2015-02-01'), ['Press Office', undefined]);
});

test('an organisation’s page has all its names with their days, the newest first', () => {
  const days = { founded: '1991-08-20', dissolved: '2020-12-31' };
  assert.deepEqual(termPage({ formerNames: FORMER, ...days }, '/et/organisations/ferries/').names, [
    { title: 'Praamiagentuur', from: '2018-01-01', to: '2020-12-31' },
    { title: 'Praamiamet', from: '2004-07-01', to: '2017-12-31' },
    { title: 'Shipping Board', apart: { lang: 'en', dir: 'ltr' }, from: '1991-08-20', to: '2004-06-30' },
  ]);
  assert.deepEqual(termPage({ founded: '1991-08-20' }, '/organisations/ferries/').names, [
    { title: 'Ferry Agency', from: '1991-08-20' },
  ]);
  const plain = termPage({}, '/organisations/ferries/');
  assert.ok(!('names' in plain) && !('successors' in plain));
});

test('an organisation’s page has what came before and after it, linked where that has a page', () => {
  const { predecessors, successors } = termPage({ succeededBy: ['islands'] }, '/organisations/ferries/');
  assert.deepEqual(predecessors, [
    { label: 'Road Agency', href: '/organisations/roads/' },
    { label: 'Rail Agency' },
  ]);
  assert.deepEqual(successors, [{ label: 'Island Council' }]);
  assert.deepEqual(termPage({}, '/et/organisations/ferries/').predecessors, [
    { label: 'Road Agency' },
    { label: 'Rail Agency' },
  ]);
});

test('the list of organisations and the search know the names that one had', () => {
  const pages = planWith({ formerNames: FORMER });
  const formerly = ['Shipping Board', 'Praamiamet'];
  const index = pageAt(pages, '/et/organisations/');
  assert.ok(index.kind === 'termIndex');
  assert.deepEqual(index.props.terms[0]?.formerly, formerly);
  const guide = pageAt(pages, '/et/search/guide.json');
  assert.ok(guide.kind === 'searchGuide');
  assert.deepEqual(guide.props.terms.organisations[0]?.formerly, formerly);
});
