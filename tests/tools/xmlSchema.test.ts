import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atomFaults, sitemapFaults } from './xmlSchema.ts';

const FEED = `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:a.example,2000:f</id><title>T</title>
<updated>2021-05-25T16:17:00+03:00</updated><author><name>N</name></author></feed>`;
const SITEMAP = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc></url></urlset>`;

test('a feed that follows the format has no faults', () => {
  assert.deepEqual(atomFaults(FEED), []);
});

test('a feed without id, with a bare date, or with an unknown Atom element is faulty', () => {
  assert.notDeepEqual(atomFaults(FEED.replace('<id>tag:a.example,2000:f</id>', '')), []);
  assert.notDeepEqual(atomFaults(FEED.replace('T16:17:00+03:00', '')), []);
  assert.notDeepEqual(atomFaults(FEED.replace('</feed>', '<pubDate>1</pubDate></feed>')), []);
  assert.notDeepEqual(atomFaults(FEED.replace('</feed>', '<link rel="self"/></feed>')), []);
});

test('text that is not XML is a fault with its line', () => {
  assert.match(atomFaults(FEED.replace('</author>', '')).join(), /line \d+: /);
});

test('a sitemap must have absolute, escaped locations and known elements', () => {
  assert.deepEqual(sitemapFaults(SITEMAP), []);
  assert.notDeepEqual(sitemapFaults(SITEMAP.replace('https://a.example/', '/2021/')), []);
  assert.notDeepEqual(sitemapFaults(SITEMAP.replace('a.example/', 'a.example/é/')), []);
  assert.notDeepEqual(sitemapFaults(SITEMAP.replace('</url>', '<lastmod>25.05.2021</lastmod></url>')), []);
  assert.notDeepEqual(sitemapFaults(SITEMAP.replace('</url>', '<title>x</title></url>')), []);
});

test('an empty sitemap is a fault, save for news', () => {
  const empty = SITEMAP.replace(/<url>.*<\/url>/, '');
  assert.notDeepEqual(sitemapFaults(empty), []);
  const news = empty.replace(
    '<urlset',
    '<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
  );
  assert.deepEqual(sitemapFaults(news), []);
});
