import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRelease } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

const speech = (slug: string, date: string, lang = 'en') => makeRelease(slug, date, { type: 'speech', lang });

const MIXED = [
  makeRelease('news', '2021-05-25'),
  speech('first', '2020-02-29'),
  speech('second', '2021-05-26'),
  speech('third', '2021-06-01'),
];

test('each type has a page of its newest and one of each year, newest first', () => {
  const { pages } = planOf(MIXED);
  const type = pageAt(pages, '/types/speech/');
  assert.ok(type.kind === 'type');
  assert.deepEqual(
    type.props.newest.map(({ title }) => title),
    ['Title of third', 'Title of second', 'Title of first'],
  );
  assert.deepEqual(
    type.props.years.map(({ href, count }) => [href, count]),
    [
      ['/types/speech/2021/', 2],
      ['/types/speech/2020/', 1],
    ],
  );
  const year = pageAt(pages, '/types/speech/2021/');
  assert.ok(year.kind === 'typeYear');
  assert.deepEqual(
    year.props.releases.map(({ title }) => title),
    ['Title of third', 'Title of second'],
  );
  assert.equal(year.props.earlier?.href, '/types/speech/2020/');
});

test('where all releases are of one type there is no such page, for the archive by date is the same list', () => {
  const { pages } = planOf([makeRelease('a', '2021-05-25'), makeRelease('b', '2020-01-01')]);
  assert.ok(!pages.some(({ path }) => path.startsWith('/types/')));
  const search = pageAt(pages, '/search/');
  assert.ok(search.kind === 'search');
  assert.deepEqual(search.props.browse.types, []);
});

test('the search page leads to them, without a script', () => {
  const search = pageAt(planOf(MIXED).pages, '/search/');
  assert.ok(search.kind === 'search');
  assert.deepEqual(search.props.browse.types, [
    { type: 'release', href: '/types/release/', count: 1 },
    { type: 'speech', href: '/types/speech/', count: 3 },
  ]);
});

test('their index changes with a new type only', () => {
  const index = (releases: typeof MIXED) => pageAt(planOf(releases).pages, '/types/').hash;
  assert.equal(index(MIXED), index([...MIXED, speech('fourth', '2022-01-01')]));
  const notice = makeRelease('notice', '2022-01-01', { type: 'notice' });
  assert.notEqual(index(MIXED), index([...MIXED, notice]));
});

test('a type’s page names the same one in the languages that have it', () => {
  const estonian = [
    speech('esimene', '2020-02-29', 'et'),
    makeRelease('uudis', '2020-03-01', { lang: 'et' }),
  ];
  const { pages } = planOf([...MIXED, ...estonian]);
  const hrefs = (path: string) => {
    const page = pageAt(pages, path);
    assert.ok(page.kind === 'typeYear');
    return page.props.frame.versions.map(({ href }) => href);
  };
  assert.deepEqual(hrefs('/types/speech/2020/'), ['/types/speech/2020/', '/et/types/speech/2020/']);
  assert.deepEqual(hrefs('/types/speech/2021/'), []);
});
