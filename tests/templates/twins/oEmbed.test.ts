import assert from 'node:assert/strict';
import { test } from 'node:test';
import oEmbed from '../../../templates/pages/oEmbed.ts';
import { releaseProps } from '../releaseFixture.ts';

function responseOf(...[lang, more]: Parameters<typeof releaseProps>) {
  return JSON.parse(oEmbed(releaseProps(lang, more), ''));
}

test('another site is given a quotation of the summary, its source and a picture with its size', () => {
  const { html, ...facts } = responseOf();
  assert.deepEqual(facts, {
    version: '1.0',
    type: 'rich',
    title: 'Ferry timetable to the outer islands doubles from June',
    author_name: 'Northmark Government Communication Unit',
    author_url: 'https://gov.example.org/',
    provider_name: 'Northmark Government Press Releases',
    provider_url: 'https://press.example.org/',
    thumbnail_url: 'https://press.example.org/pictures/8fJk2LmQx0aTzYbWc3dRe1/ferry-960.jpg',
    thumbnail_width: 960,
    thumbnail_height: 540,
    width: 600,
    height: null,
  });
  assert.match(
    html,
    /^<figure lang="en" dir="ltr">\n<blockquote cite="https:\/\/press\.example\.org\/2021\/05\/25\//,
  );
  assert.match(html, /From 1 June two ferries a day/);
  assert.doesNotMatch(html, /<script|<iframe/);
});

test('a release that was withdrawn says so wherever it is shown', () => {
  const { title, html } = responseOf('en', { withdrawn: { reason: 'It never happened.' } });
  assert.match(title, /^\[Withdrawn\] /);
  assert.match(html, />\[Withdrawn\] Ferry timetable/);
});

test('without a summary it is a link, without a picture it names none', () => {
  const { image: _, ...rest } = releaseProps();
  const response = JSON.parse(oEmbed({ ...rest, summary: '' }, ''));
  assert.equal(response.type, 'link');
  for (const key of ['html', 'width', 'height', 'thumbnail_url', 'thumbnail_width', 'thumbnail_height'])
    assert.ok(!(key in response), key);
});

test('a quotation in Arabic runs from right to left on any page', () => {
  assert.match(responseOf('ar').html, /^<figure lang="ar" dir="rtl">/);
});
