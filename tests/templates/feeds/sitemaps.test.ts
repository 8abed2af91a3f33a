import assert from 'node:assert/strict';
import { test } from 'node:test';
import newsSitemap from '../../../templates/feeds/newsSitemap.ts';
import robots from '../../../templates/feeds/robots.ts';
import sitemap from '../../../templates/feeds/sitemap.ts';
import sitemapIndex from '../../../templates/feeds/sitemapIndex.ts';
import { sitemapFaults } from '../../tools/xmlSchema.ts';
import { moment, ORIGIN } from './fixtures.ts';

test('a sitemap is valid, with times, days and language versions', () => {
  const versions = [
    { lang: 'en', url: `${ORIGIN}/2021/05/25/bridge/` },
    { lang: 'et', url: `${ORIGIN}/et/2021/05/25/sild/` },
  ];
  const xml = sitemap(
    {
      urls: [
        { url: `${ORIGIN}/2021/05/25/bridge/`, lastmod: '2021-05-25T16:17:00+03:00', versions },
        { url: `${ORIGIN}/2021/05/24/a&b/`, lastmod: '2021-05-24', versions: [] },
        { url: `${ORIGIN}/`, versions: [] },
      ],
    },
    '',
  );
  assert.deepEqual(sitemapFaults(xml), []);
  assert.match(xml, /<xhtml:link rel="alternate" hreflang="et" href="[^"]+\/sild\/"\/>/);
  assert.match(xml, /<xhtml:link rel="alternate" hreflang="x-default" href="[^"]+\/bridge\/"\/>/);
  assert.match(xml, /a&amp;b/);
});

test('a sitemap index is valid', () => {
  const xml = sitemapIndex(
    {
      sitemaps: [
        { url: `${ORIGIN}/2021/sitemap.xml`, lastmod: '2021-05-25' },
        { url: `${ORIGIN}/lists.xml` },
      ],
    },
    '',
  );
  assert.deepEqual(sitemapFaults(xml), []);
});

test('a news sitemap is valid, shows no time that is not stated, and may be empty', () => {
  const entry = {
    url: `${ORIGIN}/2021/05/25/bridge/`,
    publication: 'Bridges & Roads',
    lang: 'et',
    date: moment('2021-05-25'),
    title: '<Sild> avati',
  };
  const xml = newsSitemap(
    { entries: [entry, { ...entry, lang: 'zh-Hant', date: moment('2021-05-25 16:17') }] },
    '',
  );
  assert.deepEqual(sitemapFaults(xml), []);
  assert.match(xml, /<news:publication_date>2021-05-25<\/news:publication_date>/);
  assert.match(xml, /<news:language>zh-tw<\/news:language>/);
  assert.deepEqual(sitemapFaults(newsSitemap({ entries: [] }, '')), []);
});

test('robots.txt lets everyone in and names each sitemap', () => {
  const text = robots({ sitemaps: [`${ORIGIN}/sitemap.xml`, `${ORIGIN}/news-sitemap.xml`] }, '');
  assert.equal(
    text,
    `User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\nSitemap: ${ORIGIN}/news-sitemap.xml\n`,
  );
});
