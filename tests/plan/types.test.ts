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

test('a type has a feed of its newest releases, named by its page', () => {
  const { pages } = planOf(MIXED);
  const [feed, type] = [pageAt(pages, '/types/speech/feed.xml'), pageAt(pages, '/types/speech/')];
  assert.ok(feed.kind === 'atomFeed' && type.kind === 'type');
  assert.equal(type.props.feed, '/types/speech/feed.xml');
  assert.equal(feed.props.of, 'speech');
  assert.equal(feed.props.home, 'https://press.example.org/types/speech/');
  assert.deepEqual(
    feed.props.entries.map(({ title }) => title),
    ['Title of third', 'Title of second', 'Title of first'],
  );
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

test('so do their index and home, each with the number of its releases', () => {
  const { pages } = planOf(MIXED);
  const [index, home] = [pageAt(pages, '/types/'), pageAt(pages, '/')];
  assert.ok(index.kind === 'typeIndex' && home.kind === 'home');
  for (const { types } of [index.props, home.props])
    assert.deepEqual(
      types.map(({ href, count }) => [href, count]),
      [
        ['/types/release/', 1],
        ['/types/speech/', 3],
      ],
    );
});

test('a release leads to the page of its type, where there is one', () => {
  const typePage = (releases: typeof MIXED) => {
    const page = pageAt(planOf(releases).pages, '/2020/02/29/first/');
    assert.ok(page.kind === 'release');
    return page.props.typePage;
  };
  assert.equal(typePage(MIXED), '/types/speech/');
  assert.equal(typePage([speech('first', '2020-02-29')]), undefined);
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
