import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { ReleaseProps } from '../../../src/plan/props.ts';
import releaseJson from '../../../templates/pages/releaseJson.ts';
import releaseMarkdown from '../../../templates/pages/releaseMarkdown.ts';
import { moment } from '../fixtures.ts';
import { releaseProps } from '../releaseFixture.ts';

/** A release that has nothing but what every release must have. */
function bareProps(): ReleaseProps {
  const {
    dateline: _d,
    reference: _r,
    image: _i,
    updated: _u,
    withdrawn: _w,
    source: _s,
    ...rest
  } = releaseProps();
  const none = {
    topics: [],
    people: [],
    organisations: [],
    media: [],
    documents: [],
    contacts: [],
    corrections: [],
    related: [],
  };
  return { ...rest, ...none, summary: '', frame: { ...rest.frame, versions: [] } };
}

function frontMatterOf(markdown: string): { facts: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(markdown) ?? [];
  return { facts: parse(yaml), body };
}

test('index.json has every key in the same order, and absolute URLs only', () => {
  const text = releaseJson(releaseProps(), 'See [the map](map.pdf).');
  const json = JSON.parse(text);
  assert.deepEqual(Object.keys(json).slice(0, 8), [
    '$schema',
    'id',
    'url',
    'lang',
    'title',
    'summary',
    'date',
    'type',
  ]);
  assert.equal(Object.keys(json).at(-1), 'html');
  assert.equal(json.date, '2021-05-25T16:17:00+03:00');
  assert.equal(json.topics[0].url, 'https://press.example.org/topics/transport/');
  assert.equal(json.image.url, 'https://press.example.org/2021/05/25/ferry-timetable/ferry.jpg');
  assert.match(json.html, /href="https:\/\/press\.example\.org\/2021\/05\/25\/ferry-timetable\/map\.pdf"/);
  assert.doesNotMatch(text, /"(?:url|replacement)": "(?!https?:)/);
  assert.deepEqual(
    json.translations.map(({ lang }: { lang: string }) => lang),
    ['et', 'ru', 'ar'],
  );
});

test('index.json of a bare release leaves out what it has not, and shows no time for a bare date', () => {
  const json = JSON.parse(releaseJson({ ...bareProps(), date: moment('2021-05-25') }, ''));
  assert.equal(json.date, '2021-05-25');
  for (const key of ['image', 'reference', 'updated', 'withdrawn', 'source'])
    assert.equal(key in json, false, key);
  assert.deepEqual(json.topics, []);
});

test('index.md states the facts as YAML and keeps the words as they were written', () => {
  const body = 'Saltholm – “quoted”, *marked*.\n\n1. one\n2. two\n\n[map](map.pdf)';
  const { facts, body: shown } = frontMatterOf(releaseMarkdown(releaseProps(), body));
  assert.equal(facts.title, 'Ferry timetable to the outer islands doubles from June');
  assert.equal(facts.date, '2021-05-25T16:17:00+03:00');
  assert.equal(facts.url, 'https://press.example.org/2021/05/25/ferry-timetable/');
  assert.deepEqual(facts.topics, ['Transport', 'Islands and coast']);
  assert.equal(
    shown,
    `${body.replace('map.pdf', 'https://press.example.org/2021/05/25/ferry-timetable/map.pdf')}\n`,
  );
});

test('index.md of a bare release has no empty keys', () => {
  const { facts } = frontMatterOf(releaseMarkdown(bareProps(), 'Text.'));
  assert.deepEqual(Object.keys(facts).slice(0, 5), ['title', 'date', 'lang', 'type', 'url']);
  for (const value of Object.values(facts)) assert.ok(value !== null && value !== '');
});

test('both twins say under what terms the text may be used, where the site does', () => {
  const licence = { name: 'Open Licence', url: 'https://licence.example.org/' };
  const { frame } = releaseProps();
  const licensed = releaseProps('en', { frame: { ...frame, site: { ...frame.site, licence } } });
  assert.deepEqual(JSON.parse(releaseJson(licensed, '')).licence, licence);
  assert.deepEqual(frontMatterOf(releaseMarkdown(licensed, '')).facts.licence, licence);
  assert.equal('licence' in JSON.parse(releaseJson(releaseProps(), '')), false);
  assert.equal('licence' in frontMatterOf(releaseMarkdown(releaseProps(), '')).facts, false);
});

test('any title and reference are read back from both twins as they were', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (title, reference) => {
        const props = { ...releaseProps(), title, reference };
        const json = JSON.parse(releaseJson(props, ''));
        const { facts } = frontMatterOf(releaseMarkdown(props, ''));
        assert.deepEqual([json.title, json.reference], [title, reference]);
        assert.deepEqual([facts.title, facts.reference], [title, reference]);
      },
    ),
  );
});
