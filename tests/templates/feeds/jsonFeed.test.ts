import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsonFeed from '../../../templates/feeds/jsonFeed.ts';
import { jsonFeedFaults } from '../../tools/jsonFeedSchema.ts';
import { feed, feedEntry } from './fixtures.ts';

test('a feed is valid JSON Feed 1.1 with its language, author and topics', () => {
  const text = jsonFeed(feed({ self: 'https://press.example.org/feed.json' }), '');
  assert.deepEqual(jsonFeedFaults(text), []);
  const { language, feed_url, items } = JSON.parse(text);
  assert.equal(language, 'en');
  assert.equal(feed_url, 'https://press.example.org/feed.json');
  assert.deepEqual(items[0].tags, ['Transport', 'Ports & shipping']);
  assert.equal(items[0].summary, 'The bridge over the harbour reopened after two years.');
  assert.equal(items[0].date_published, '2021-05-25T16:17:00+03:00');
});

test('a release without a summary still has content, and one without topics no tags', () => {
  const text = jsonFeed(feed({ entries: [feedEntry({ summary: '', topics: [] })] }), '');
  assert.deepEqual(jsonFeedFaults(text), []);
  const [item] = JSON.parse(text).items;
  assert.equal(item.content_text, 'Harbour bridge reopens');
  assert.equal('tags' in item, false);
  assert.equal('summary' in item, false);
});
