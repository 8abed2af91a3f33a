import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import atomFeed from '../../../templates/feeds/atomFeed.ts';
import { atomFaults } from '../../tools/xmlSchema.ts';
import { feed, feedEntry, moment, ORIGIN } from './fixtures.ts';

const ATOM = { a: 'http://www.w3.org/2005/Atom' };

test('a feed is valid Atom and links itself, its page and its twin', () => {
  const xml = atomFeed(feed(), '');
  assert.deepEqual(atomFaults(xml), []);
  assert.match(
    xml,
    /<link rel="self" type="application\/atom\+xml" href="https:\/\/press\.example\.org\/feed\.xml"\/>/,
  );
  assert.match(xml, /<link rel="alternate" type="text\/html" href="https:\/\/press\.example\.org\/"\/>/);
  assert.match(xml, /<link rel="alternate" type="application\/feed\+json" /);
  assert.match(xml, /<category term="Ports &amp; shipping"\/>/);
});

test('the feed of a type is named after it in the language of the feed', () => {
  assert.match(atomFeed(feed({ of: 'speech' }), ''), /<title>[^<]*: Speeches<\/title>/);
  assert.match(atomFeed(feed({ of: 'speech', lang: 'et' }), ''), /<title>[^<]*: Kõned<\/title>/);
});

test('a feed without entries is valid', () => {
  assert.deepEqual(atomFaults(atomFeed(feed({ entries: [] }), '')), []);
});

test('a subscription feed names the newest archive and is not marked as one', () => {
  const xml = atomFeed(feed({ archive: { isArchive: false, prev: `${ORIGIN}/2020/feed.xml` } }), '');
  assert.deepEqual(atomFaults(xml), []);
  assert.match(xml, /rel="prev-archive" [^>]*href="https:\/\/press\.example\.org\/2020\/feed\.xml"/);
  assert.doesNotMatch(xml, /fh:archive/);
});

test('an archive is marked and names the current feed and its neighbours (RFC 5005)', () => {
  const archive = {
    isArchive: true,
    current: `${ORIGIN}/feed.xml`,
    prev: `${ORIGIN}/2019/feed.xml`,
    next: `${ORIGIN}/2021/feed.xml`,
  };
  const xml = atomFeed(feed({ archive }), '');
  assert.deepEqual(atomFaults(xml), []);
  assert.match(xml, /<fh:archive\/>/);
  for (const rel of ['current', 'prev-archive', 'next-archive'])
    assert.match(xml, new RegExp(`rel="${rel}"`));
});

test('a feed says for people and for programs under what terms its texts may be used (RFC 4287, RFC 4946)', () => {
  const xml = atomFeed(feed({ licence: { name: 'Open & free', url: 'https://licence.example.org/' } }), '');
  assert.deepEqual(atomFaults(xml), []);
  assert.match(xml, /<rights>Open &amp; free, https:\/\/licence\.example\.org\/<\/rights>/);
  assert.match(xml, /<link rel="license" href="https:\/\/licence\.example\.org\/"\/>/);
  const nameless = atomFeed(feed({ licence: { name: 'Open' } }), '');
  assert.deepEqual(atomFaults(nameless), []);
  assert.match(nameless, /<rights>Open<\/rights>/);
  assert.doesNotMatch(nameless, /rel="license"/);
});

test('a bare date and a time before 1970 are date-times with an offset', () => {
  const old = feedEntry({ published: moment('1919-02-24 12:00'), updated: moment('1938-01-02') });
  const xml = atomFeed(feed({ entries: [old] }), '');
  assert.deepEqual(atomFaults(xml), []);
  assert.match(xml, /<updated>1938-01-02T00:00:00\+02:00<\/updated>/);
});

test('any title is read back as it was, save what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const xml = atomFeed(feed({ entries: [feedEntry({ title, topics: [title] })] }), '');
      const document = XmlDocument.fromString(xml);
      const wanted = title.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
      assert.equal(document.get('/a:feed/a:entry/a:title', ATOM)?.content, wanted);
      assert.equal(document.get('/a:feed/a:entry/a:category/@term', ATOM)?.content, wanted);
      document.dispose();
    }),
  );
});
