import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Office } from '../../src/model/site.ts';
import { makeRelease, makeSite, makeVocabulary, momentOf } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

const OFFICES: readonly Office[] = [
  { title: { en: 'Minister of Ferries', et: 'Praamiminister' }, from: '2015-04-09', to: '2019-04-29' },
  { title: { en: 'Deputy Prime Minister' }, from: '2018-01-01', to: '2019-04-29' },
  { title: 'Prime Minister', from: '2019-04-29' },
];

function planWith(offices: readonly Office[], date = '2018-05-25', lang = 'en') {
  const people = makeVocabulary({ 'anna-proba': { offices }, 'jaan-kask': {} });
  const site = makeSite({ vocabularies: { ...makeSite().vocabularies, people } });
  return planOf([makeRelease('a', date, { lang, people: ['anna-proba', 'jaan-kask'] })], site).pages;
}

function peopleOn(date: string, lang = 'en') {
  const page = pageAt(
    planWith(OFFICES, date, lang),
    `${lang === 'en' ? '' : '/et'}/${date.replaceAll('-', '/')}/a/`,
  );
  assert.ok(page.kind === 'release');
  return page.props.people.map(({ offices }) => offices);
}

test('a release says what a person was on its day; on the day of a change, what they became', () => {
  const titled = (...titles: readonly string[]) => [titles.map((title) => ({ title })), undefined];
  assert.deepEqual(peopleOn('2015-04-09'), titled('Minister of Ferries'));
  assert.deepEqual(peopleOn('2018-05-25'), titled('Minister of Ferries', 'Deputy Prime Minister'));
  assert.deepEqual(peopleOn('2019-04-29'), titled('Prime Minister'));
  assert.deepEqual(peopleOn('2040-01-01'), titled('Prime Minister'));
  assert.deepEqual(peopleOn('2015-04-08'), [undefined, undefined]);
});

test('of a speech that was published later, it says what they were when it was delivered', () => {
  const people = makeVocabulary({ 'anna-proba': { offices: OFFICES } });
  const site = makeSite({ vocabularies: { ...makeSite().vocabularies, people } });
  const speech = { speaker: 'anna-proba', delivered: momentOf('2016-05-03 18:30') };
  const release = makeRelease('a', '2020-01-01', { type: 'speech', people: ['anna-proba'], speech });
  const page = pageAt(planOf([release], site).pages, '/2020/01/01/a/');
  assert.ok(page.kind === 'release');
  assert.deepEqual(page.props.speech?.speaker.offices, [{ title: 'Minister of Ferries' }]);
  assert.equal(page.props.speech?.delivered, speech.delivered);
});

test('an office is named in the page’s language, or marked as being in another', () => {
  assert.deepEqual(peopleOn('2018-05-25', 'et')[0], [
    { title: 'Praamiminister' },
    { title: 'Deputy Prime Minister', apart: { lang: 'en', dir: 'ltr' } },
  ]);
});

test('a person has the parts of their name where the label on the page has them', () => {
  const people = makeVocabulary({
    'anna-proba': {
      label: { en: 'Anna Proba, Jr.', et: 'Proba Anna' },
      name: { family: 'Proba', given: 'Anna', suffix: { en: 'Jr.' } },
    },
  });
  const site = makeSite({ vocabularies: { ...makeSite().vocabularies, people } });
  const nameIn = (lang: string, path: string) => {
    const page = pageAt(
      planOf([makeRelease('a', '2020-01-01', { lang, people: ['anna-proba'] })], site).pages,
      path,
    );
    assert.ok(page.kind === 'release');
    return page.props.people[0]?.name;
  };
  assert.deepEqual(nameIn('en', '/2020/01/01/a/'), { family: 'Proba', given: 'Anna', suffix: 'Jr.' });
  assert.equal(nameIn('et', '/et/2020/01/01/a/'), undefined);
});

test('a later office leaves the pages of earlier releases as they are', () => {
  const hashOf = (offices: readonly Office[]) => pageAt(planWith(offices), '/2018/05/25/a/').hash;
  const [first, second] = OFFICES;
  assert.ok(first && second);
  assert.equal(hashOf(OFFICES), hashOf([first, second]));
  assert.notEqual(hashOf(OFFICES), hashOf([first]));
});

test('offices taken up on one day stand in the order in which they are listed, on a release and on the person’s page', () => {
  const from = '2015-04-09';
  const offices = ['Minister of Ferries', 'Deputy Prime Minister', 'Member of Parliament'].map((title) => ({
    title,
    from,
    to: '2019-04-29',
  }));
  const plan = planWith(offices);
  const [person, releasePage] = ['/people/anna-proba/', '/2018/05/25/a/'].map((path) => pageAt(plan, path));
  assert.ok(person?.kind === 'term' && releasePage?.kind === 'release');
  const titles = offices.map(({ title }) => title);
  assert.deepEqual(
    person.props.offices?.map(({ title }) => title),
    titles,
  );
  assert.deepEqual(
    releasePage.props.people[0]?.offices?.map(({ title }) => title),
    titles,
  );
});

test('a person’s page has all offices, the newest first, and is as it was where none is known', () => {
  const page = pageAt(planWith(OFFICES), '/people/anna-proba/');
  assert.ok(page.kind === 'term');
  assert.deepEqual(page.props.offices, [
    { title: 'Prime Minister', from: '2019-04-29' },
    { title: 'Deputy Prime Minister', from: '2018-01-01', to: '2019-04-29' },
    { title: 'Minister of Ferries', from: '2015-04-09', to: '2019-04-29' },
  ]);
  assert.equal('offices' in pageAt(planWith(OFFICES), '/people/jaan-kask/').props, false);
});
