import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StandingPage } from '../../src/model/standingPage.ts';
import type { PageJob } from '../../src/plan/job.ts';
import { makePage, makeRelease, makeSite, SAMPLE_NOW } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

const site = makeSite();
const RELEASES = [
  makeRelease('visit', '2021-05-25', { topics: ['nato'] }),
  makeRelease('visit', '2021-05-25', { lang: 'et' }),
];
const planWith = (...pages: readonly StandingPage[]) => planOf(RELEASES, site, SAMPLE_NOW, 'code', [], pages);

function footLinks(page: PageJob) {
  assert.ok('frame' in page.props);
  return page.props.frame.site.pages;
}

test('every page of a language links to its standing pages, those of no other', () => {
  const { pages } = planWith(
    makePage('press', { title: 'Press', order: 2 }),
    makePage('about', { title: 'About', order: 1 }),
    makePage('about', { title: 'Arhiivist', lang: 'et' }),
  );
  const framed = pages.filter(({ props }) => 'frame' in props);
  assert.ok(framed.length > 30);
  for (const page of framed) {
    assert.deepEqual(
      footLinks(page),
      page.path.startsWith('/et/')
        ? [{ href: '/et/about/', label: 'Arhiivist' }]
        : [
            { href: '/about/', label: 'About' },
            { href: '/press/', label: 'Press' },
          ],
      page.path,
    );
  }
});

test('a site without standing pages has none in its props, so that its pages stay as they were', () => {
  const { pages } = planWith(makePage('about', { draft: true }));
  assert.ok(pages.every(({ props }) => !('frame' in props) || !('pages' in props.frame.site)));
  assert.deepEqual(
    pages.map(({ path, key, hash }) => [path, key, hash]),
    planOf(RELEASES, site).pages.map(({ path, key, hash }) => [path, key, hash]),
  );
});

test('a standing page names its versions, where it has any, and is in the sitemap of its language', () => {
  const { pages } = planWith(makePage('about'), makePage('about', { lang: 'et' }), makePage('press'));
  const versionsOf = (path: string) => {
    const page = pageAt(pages, path);
    assert.ok(page.kind === 'standingPage');
    return page.props.frame.versions.map(({ lang, href }) => `${lang} ${href}`);
  };
  assert.deepEqual(versionsOf('/about/'), ['en /about/', 'et /et/about/']);
  assert.deepEqual(versionsOf('/press/'), []);
  const listed = ['/sitemap-lists.xml', '/et/sitemap-lists.xml'].map((path) => {
    const map = pageAt(pages, path);
    assert.ok(map.kind === 'sitemap');
    return map.props.urls.map(({ url }) => url).filter((url) => /\/(about|press)\/$/.test(url));
  });
  assert.deepEqual(listed, [
    ['https://press.example.org/about/', 'https://press.example.org/press/'],
    ['https://press.example.org/et/about/'],
  ]);
});

test('another text changes the page alone, another title or order the pages of its language', () => {
  const about = makePage('about', { order: 1 });
  const others = [makePage('press', { order: 2 }), makePage('about', { lang: 'et' })];
  const changed = (page: StandingPage) => {
    const before = new Map(planWith(about, ...others).pages.map(({ path, key }) => [path, key]));
    const after = planWith(page, ...others).pages;
    return after.filter(({ path, key }) => before.get(path) !== key).map(({ path }) => path);
  };
  const own = { digest: 'other', facts: 'other' };
  assert.deepEqual(changed({ ...about, ...own, description: 'Other' }), ['/about/']);
  assert.deepEqual(changed({ ...about, facts: 'other' }), ['/about/'], 'a picture beside it');
  for (const page of [
    { ...about, ...own, title: 'Other' },
    { ...about, ...own, order: 3 },
  ]) {
    const paths = changed(page);
    assert.ok(paths.includes('/2021/05/25/visit/') && paths.includes('/topics/nato/'));
    assert.ok(paths.every((path) => !path.startsWith('/et/')));
  }
});

test('pictures and documents of a page stand beside it', () => {
  const attachments = [{ name: 'form.pdf', file: 'content/pages/about/form.pdf', bytes: 1, digest: 'd' }];
  const { files } = planWith(makePage('about', { attachments }));
  assert.ok(files.includes('about/form.pdf'));
});
