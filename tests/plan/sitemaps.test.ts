import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRelease } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

test('the index of sitemaps names the latest change by its instant, whatever its offset', () => {
  // In the night in which summer time ends, the later one has the earlier wall clock.
  const releases = ['2021-10-31T03:10:00+02:00', '2021-10-31T03:30:00+03:00'].map((date, index) =>
    makeRelease(`r${index}`, date),
  );
  const index = pageAt(planOf(releases).pages, '/sitemap.xml');
  assert.ok(index.kind === 'sitemapIndex');
  const year = index.props.sitemaps.find(({ url }) => url.endsWith('/2021/sitemap.xml'));
  assert.equal(year?.lastmod, releases[0]?.date.iso);
});
