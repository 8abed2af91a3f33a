import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRelease, makeSite, makeVocabulary, momentOf } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

function redirectTo(to: string): string {
  const { pages } = planOf([], makeSite({ redirects: [{ from: '/old/', written: '/old/', to }] }));
  const page = pageAt(pages, '/old/');
  assert.equal(page.kind, 'redirect');
  return page.kind === 'redirect' ? `${page.props.to} ${page.props.canonical}` : '';
}

test('a redirect keeps query, fragment and escapes, and leads elsewhere as it was written', () => {
  assert.equal(
    redirectTo('/search/?q=a&b=c#top'),
    '/search/?q=a&b=c#top https://press.example.org/search/?q=a&b=c#top',
  );
  assert.equal(redirectTo('/näide/'), '/n%C3%A4ide/ https://press.example.org/n%C3%A4ide/');
  assert.equal(redirectTo('/n%C3%A4ide/'), '/n%C3%A4ide/ https://press.example.org/n%C3%A4ide/');
  assert.equal(
    redirectTo('https://elsewhere.example/?a=b%20c'),
    'https://elsewhere.example/?a=b%20c https://elsewhere.example/?a=b%20c',
  );
});

test('an old address answers at the file that its letters name, however it was written', () => {
  const { pages } = planOf(
    [],
    makeSite({ redirects: [{ from: '/näide/', written: '/n%C3%A4ide/', to: '/' }] }),
  );
  assert.equal(pageAt(pages, '/näide/').output, 'näide/index.html');
});

test('a replacement is a link, named by the release that it leads to', () => {
  const replacements = {
    '/2021/05/27/new': 'Title of new',
    'https://press.example.org/2021/05/27/new/': 'Title of new',
    '/search/?q=x': '/search/?q=x',
    'https://elsewhere.example/a?b=c': 'https://elsewhere.example/a?b=c',
  };
  for (const [replacement, label] of Object.entries(replacements)) {
    const { pages } = planOf([
      makeRelease('a', '2021-05-25', { withdrawn: { replacement } }),
      makeRelease('new', '2021-05-27'),
    ]);
    const page = pageAt(pages, '/2021/05/25/a/');
    assert.ok(page.kind === 'release');
    assert.deepEqual(page.props.withdrawn?.replacement, {
      href: replacement.replace('https://press.example.org', ''),
      label,
    });
  }
});

test('a replacement in another language says which', () => {
  const { pages } = planOf([
    makeRelease('a', '2021-05-25', { lang: 'et', withdrawn: { replacement: '/2021/05/27/new/' } }),
    makeRelease('new', '2021-05-27'),
  ]);
  const page = pageAt(pages, '/et/2021/05/25/a/');
  assert.ok(page.kind === 'release');
  assert.equal(page.props.withdrawn?.replacement?.lang, 'en');
  assert.equal(page.props.withdrawn?.replacement?.dir, 'ltr');
});

test('a document elsewhere is named by its file, or by its host; a broken escape in its address breaks nothing', () => {
  const urls = ['https://docs.example/a%20b.pdf', 'https://docs.example/100%.pdf', 'https://docs.example/'];
  const { pages } = planOf([
    makeRelease('a', '2021-05-25', { media: urls.map((url) => ({ type: 'document', url })) }),
  ]);
  const page = pageAt(pages, '/2021/05/25/a/');
  assert.ok(page.kind === 'release');
  assert.deepEqual(
    page.props.documents.map(({ href, label, format }) => [href, label, format]),
    [
      [urls[0], 'a b.pdf', 'PDF'],
      [urls[1], '100%.pdf', 'PDF'],
      [urls[2], 'docs.example', ''],
    ],
  );
});

test('a version in another language is linked from all of its pages, and the switch leads home where there is none', () => {
  const both = { id: '2021-05-25-a', topics: ['nato'] };
  const { pages } = planOf([
    makeRelease('a', '2021-05-25', both),
    makeRelease('teine', '2021-05-26', { ...both, lang: 'et' }),
    makeRelease('b', '2020-01-01'),
  ]);
  const linked = (path: string) => pageAt(pages, path).props;
  const frameOf = (path: string) => {
    const props = linked(path);
    assert.ok('frame' in props);
    return props.frame;
  };
  assert.deepEqual(
    frameOf('/2021/05/25/a/').versions.map(({ href }) => href),
    ['/2021/05/25/a/', '/et/2021/05/26/teine/'],
  );
  assert.deepEqual(
    frameOf('/topics/nato/2021/').versions.map(({ href }) => href),
    ['/topics/nato/2021/', '/et/topics/nato/2021/'],
  );
  assert.deepEqual(frameOf('/2020/01/01/b/').versions, []);
  assert.deepEqual(
    frameOf('/2020/01/01/b/').languages.map(({ href }) => href),
    ['/2020/01/01/b/', '/et/'],
  );
  assert.deepEqual(frameOf('/2021/05/25/').versions, []);
});

test('contacts are a release’s own, or the site’s, in the page’s language', () => {
  const site = makeSite({ contacts: ['desk'] });
  const { pages } = planOf(
    [
      makeRelease('a', '2021-05-25', { lang: 'et' }),
      makeRelease('b', '2021-05-25', { contacts: [{ name: 'Own' }] }),
    ],
    site,
  );
  const contactsAt = (path: string) => {
    const page = pageAt(pages, path);
    return page.kind === 'release' ? page.props.contacts : undefined;
  };
  assert.deepEqual(contactsAt('/et/2021/05/25/a/'), [{ name: 'Pressilaud' }]);
  assert.deepEqual(contactsAt('/2021/05/25/b/'), [{ name: 'Own' }]);
});

test('the news sitemap holds two days, neither what is older nor what is to come nor what is withdrawn', () => {
  const now = momentOf('2022-06-03 12:00').millis;
  const { pages } = planOf(
    [
      makeRelease('old', '2022-06-01 11:59'),
      makeRelease('edge', '2022-06-01 12:00'),
      makeRelease('fresh', '2022-06-03'),
      makeRelease('gone', '2022-06-03 09:00', { withdrawn: {} }),
      makeRelease('to-come', '2022-06-03 12:01'),
    ],
    makeSite(),
    now,
  );
  const page = pageAt(pages, '/news-sitemap.xml');
  assert.ok(page.kind === 'newsSitemap');
  assert.deepEqual(
    page.props.entries.map(({ title }) => title),
    ['Title of fresh', 'Title of edge'],
  );
});

test('a feed entry’s id survives a correction and another title, and feeds are chained from year to year', () => {
  const entryAt = (path: string, title: string) => {
    const page = pageAt(
      planOf([makeRelease('a', '2021-05-25', { title }), makeRelease('b', '2019-05-25')]).pages,
      path,
    );
    assert.ok(page.kind === 'atomFeed');
    return page.props;
  };
  assert.equal(entryAt('/feed.xml', 'One').entries[0]?.id, 'tag:press.example.org,2021-05-25:/2021/05/25/a/');
  assert.equal(entryAt('/feed.xml', 'One').entries[0]?.id, entryAt('/feed.xml', 'Two').entries[0]?.id);
  assert.equal(entryAt('/feed.xml', 'One').archive?.prev, 'https://press.example.org/2021/feed.xml');
  assert.equal(entryAt('/2021/feed.xml', 'One').archive?.prev, 'https://press.example.org/2019/feed.xml');
  assert.equal(entryAt('/2019/feed.xml', 'One').archive?.prev, undefined);
});

test('a feed and its entries keep their ids when the site moves to another host', () => {
  const feedAt = (url: string) => {
    const page = pageAt(planOf([makeRelease('a', '2021-05-25')], makeSite({ url })).pages, '/feed.xml');
    assert.ok(page.kind === 'atomFeed');
    return page.props;
  };
  const [before, after] = [feedAt('https://press.example.org'), feedAt('https://news.example.net')];
  assert.equal(after.id, before.id);
  assert.equal(after.entries[0]?.id, before.entries[0]?.id);
  assert.equal(after.entries[0]?.url, 'https://news.example.net/2021/05/25/a/');
  assert.equal(after.self, 'https://news.example.net/feed.xml');
});

test('a year that may still grow is no archive, so that who follows the chain comes back to it (RFC 5005)', () => {
  const archiveAt = (year: string, ...days: string[]) => {
    const page = pageAt(planOf(days.map((day) => makeRelease('a', day))).pages, `/${year}/feed.xml`);
    return page.kind === 'atomFeed' ? page.props.archive : undefined;
  };
  assert.equal(archiveAt('2021', '2021-05-25', '2019-05-25')?.isArchive, false);
  assert.equal(archiveAt('2021', '2021-05-25', '2019-05-25')?.current, 'https://press.example.org/feed.xml');
  assert.equal(archiveAt('2019', '2021-05-25', '2019-05-25')?.isArchive, true);
  assert.equal(archiveAt('2021', '2021-05-25', '2022-01-01')?.isArchive, true);
});

test('the index of topics is a tree, ordered as the page’s language orders', () => {
  const topics = makeVocabulary({
    z: { label: { en: 'Alpha', et: 'Žanr' } },
    y: { label: { en: 'Beta', et: 'Aken' } },
    x: { label: 'Inner', broader: 'z' },
    unused: { label: 'Unused' },
  });
  const site = makeSite({ vocabularies: { ...makeSite().vocabularies, topics } });
  const releases = ['en', 'et'].map((lang) => makeRelease('a', '2021-05-25', { lang, topics: ['x', 'y'] }));
  const labelsAt = (path: string) => {
    const page = pageAt(planOf(releases, site).pages, path);
    assert.ok(page.kind === 'termIndex');
    return page.props.terms.map(({ label, count, narrower }) => [
      label,
      count,
      ...narrower.map((term) => term.label),
    ]);
  };
  assert.deepEqual(labelsAt('/topics/'), [
    ['Alpha', 1, 'Inner'],
    ['Beta', 1],
  ]);
  assert.deepEqual(labelsAt('/et/topics/'), [
    ['Aken', 1],
    ['Žanr', 1, 'Inner'],
  ]);
});

test('a site without a release still has its pages', () => {
  const { pages } = planOf([]);
  for (const path of [
    '/',
    '/et/',
    '/dates/',
    '/search/',
    '/404.html',
    '/feed.xml',
    '/sitemap.xml',
    '/robots.txt',
  ])
    pageAt(pages, path);
  assert.ok(pages.every(({ kind }) => kind !== 'release'));
});

test('a year of more releases than a sitemap may name has them in sitemaps of its months', () => {
  const releases = Array.from({ length: 25_001 }, (_, index) =>
    makeRelease(`r${index}`, `2021-${index % 2 === 0 ? '03' : '11'}-01`),
  );
  const { pages } = planOf(releases);
  const urlsAt = (path: string) => {
    const { kind, props } = pageAt(pages, path);
    assert.equal(kind, 'sitemap');
    return kind === 'sitemap' ? props.urls.map(({ url }) => new URL(url).pathname) : [];
  };
  assert.deepEqual(urlsAt('/2021/sitemap.xml'), [
    '/2021/',
    '/2021/11/',
    '/2021/03/',
    '/2021/11/01/',
    '/2021/03/01/',
  ]);
  assert.equal(
    urlsAt('/2021/03/sitemap.xml').length + urlsAt('/2021/11/sitemap.xml').length,
    releases.length,
  );
  const index = pageAt(pages, '/sitemap.xml');
  assert.ok(index.kind === 'sitemapIndex');
  assert.deepEqual(
    index.props.sitemaps.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith('/2021')),
    ['/2021/sitemap.xml', '/2021/11/sitemap.xml', '/2021/03/sitemap.xml'],
  );
});

test('each release has an oEmbed response beside it, named by its page, unless the site wants none', () => {
  const release = makeRelease('a', '2021-05-25');
  const { pages } = planOf([release]);
  const embed = pageAt(pages, '/2021/05/25/a/oembed.json');
  const page = pageAt(pages, '/2021/05/25/a/');
  assert.ok(embed.kind === 'oEmbed' && page.kind === 'release');
  assert.equal(page.props.twins.oEmbed, '/2021/05/25/a/oembed.json');

  const without = planOf([release], makeSite({ oEmbed: false })).pages;
  const bare = pageAt(without, '/2021/05/25/a/');
  assert.ok(bare.kind === 'release' && bare.props.twins.oEmbed === undefined);
  assert.ok(!without.some(({ kind }) => kind === 'oEmbed'));
});

test('the index of dates runs newest first, months as well as years, as the pages of years do', () => {
  const releases = ['2020-03-01', '2021-01-31', '2021-12-01'].map((date, at) => makeRelease(`r${at}`, date));
  const { pages } = planOf(releases);
  const [dates, year] = [pageAt(pages, '/dates/'), pageAt(pages, '/2021/')];
  assert.ok(dates.kind === 'dates' && year.kind === 'year');
  assert.deepEqual(
    dates.props.years.map(({ months }) => months.map(({ href }) => href)),
    [['/2021/12/', '/2021/01/'], ['/2020/03/']],
  );
  assert.deepEqual(
    year.props.months.map(({ month }) => month),
    [12, 1],
  );
});
