import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive } from '../../src/archive/archive.ts';
import { cardWords } from '../../src/cli/interfaceWords.ts';
import type { NamedType } from '../../src/model/site.ts';
import { planCards } from '../../src/plan/cards.ts';
import type { ShownType } from '../../src/plan/props.ts';
import { makeRelease, makeSite, SAMPLE_NOW } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

const siteOf = (...types: readonly NamedType[]) =>
  makeSite({ types: new Map(types.map((type) => [type.key, type])) });

const ANSWERS: NamedType = {
  key: 'q-and-a',
  like: 'backgrounder',
  label: { en: 'Question and answer', et: 'Küsimus ja vastus' },
  plural: { en: 'Questions and answers' },
  description: { et: 'Mida küsiti.' },
};
const ADDRESS: NamedType = { key: 'speech', like: 'speech', label: { et: 'Pöördumine' } };

const of = (type: string, slug: string, lang = 'en', more = {}) =>
  makeRelease(slug, '2021-05-25', { type, lang, ...more });
const BOTH = ['en', 'et'].flatMap((lang) => [
  of('q-and-a', `asked-${lang}`, lang),
  of('speech', `said-${lang}`, lang),
  of('release', `news-${lang}`, lang),
]);

function typesAt(path: string): readonly ShownType[] {
  const page = pageAt(planOf(BOTH, siteOf(ANSWERS, ADDRESS)).pages, path);
  assert.ok(page.kind === 'typeIndex');
  return page.props.types.map(({ type }) => type);
}

test('a site’s own types follow those that every site has, by the name for several or else for one', () => {
  assert.deepEqual(typesAt('/types/'), [
    'release',
    'speech',
    { key: 'q-and-a', label: 'Questions and answers' },
  ]);
  assert.deepEqual(typesAt('/et/types/'), [
    'release',
    { key: 'speech', label: 'Pöördumine' },
    { key: 'q-and-a', label: 'Küsimus ja vastus' },
  ]);
});

test('a name for several in one language leaves the others their own', () => {
  const { pages } = planOf(
    BOTH,
    siteOf(
      { ...ANSWERS, label: 'Q&A', plural: { et: 'Küsimused' } },
      { ...ADDRESS, label: { en: 'Address' }, plural: { et: 'Pöördumised' } },
    ),
  );
  const named = ['/types/', '/et/types/'].map((path) => {
    const page = pageAt(pages, path);
    assert.ok(page.kind === 'typeIndex');
    return page.props.types.slice(1).map(({ type }) => (typeof type === 'string' ? type : type.label));
  });
  assert.deepEqual(named, [
    ['Address', 'Q&A'],
    ['Pöördumised', 'Küsimused'],
  ]);
});

test('a page shows the site’s name, says so where it is in another language, and what the type is treated as', () => {
  const { pages } = planOf(BOTH, siteOf({ ...ANSWERS, label: { en: 'Q&A' } }));
  const page = pageAt(pages, '/et/2021/05/25/asked-et/');
  assert.ok(page.kind === 'release');
  assert.deepEqual(page.props.type, { key: 'q-and-a', label: 'Q&A', apart: { lang: 'en', dir: 'ltr' } });
  assert.equal(page.props.typeLike, 'backgrounder');
  assert.equal(page.props.typePage, '/et/types/q-and-a/');
  const list = pageAt(pages, '/et/types/q-and-a/');
  assert.ok(list.kind === 'type');
  assert.equal(list.props.description, 'Mida küsiti.');
});

test('what a plain release is called stands on its page and its list, and in no other', () => {
  const jobs = (label: string) =>
    planOf(BOTH, siteOf(ANSWERS, { key: 'release', like: 'release', label: { en: label } })).pages;
  const before = new Map(jobs('News').map(({ path, hash }) => [path, hash]));
  const changed = jobs('Press notice').filter(({ path, hash }) => before.get(path) !== hash);
  assert.deepEqual(changed.map(({ path }) => path).sort(), [
    '/',
    '/2021/05/25/news-en/',
    '/2021/05/25/news-en/index.json',
    '/2021/05/25/news-en/index.md',
    '/2021/05/25/news-en/oembed.json',
    '/search/',
    '/search/guide.json',
    '/types/',
    '/types/release/',
    '/types/release/2021/',
    '/types/release/feed.xml',
  ]);
});

test('of a type that only what is held back is of, no page has the name', () => {
  const site = siteOf(ANSWERS, { key: 'notice', like: 'notice', label: 'Fatality notice' });
  const { pages } = planOf(
    [
      ...BOTH.filter(({ type }) => type !== 'q-and-a'),
      of('q-and-a', 'held', 'en', { draft: true }),
      of('notice', 'dead', 'en', { draft: true }),
    ],
    site,
  );
  const text = JSON.stringify(pages.map(({ path, props }) => [path, props]));
  assert.doesNotMatch(text, /q-and-a|Question|Fatality/);
});

test('a share card says the site’s name of the type, or where no font can draw that, what it is like', () => {
  const site = makeSite({
    ...siteOf({ ...ANSWERS, label: { en: 'Q&A', et: 'კითხვა' } }),
    shareCards: { since: '2021-01-01' },
  });
  const archive = buildArchive(site, BOTH, { now: SAMPLE_NOW });
  const cards = planCards(archive, '', cardWords, () => []);
  const kinds = [...cards].flatMap(({ output, card }) => (/asked/.test(output) ? [card.release?.kind] : []));
  assert.deepEqual(kinds, ['Q&A', 'Taustainfo']);
});
