import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { readState } from '../../src/client/searchState.ts';
import { MoreReleases, type MoreReleasesProps, searchAmong } from '../../templates/layout/moreReleases.tsx';
import { SearchFound } from '../../templates/layout/searchFound.tsx';
import day from '../../templates/pages/day.tsx';
import home from '../../templates/pages/home.tsx';
import release from '../../templates/pages/release.tsx';
import term from '../../templates/pages/term.tsx';
import type from '../../templates/pages/type.tsx';
import typeIndex from '../../templates/pages/typeIndex.tsx';
import { parts } from '../../templates/parts/index.ts';
import { counted, frameOf, item, items } from './fixtures.ts';
import { pageProps } from './pageFixtures.ts';

const props = pageProps();

test('a withdrawal of which nobody knows the day is listed without one', () => {
  const [release] = items;
  assert.ok(release);
  const { date } = release;
  const one = { release: { ...release, withdrawn: true }, date, note: '' };
  const list = (isUndated?: true) =>
    renderToString(
      h(parts.CorrectionList, {
        lang: 'en',
        items: [{ ...one, key: 'a', isWithdrawal: true, ...(isUndated && { isUndated }) }],
      }),
    );
  assert.match(list(), /<p class="facts"><time /);
  assert.match(list(true), /<p class="facts"><strong class="tag">Withdrawn<\/strong><\/p>/);
});

test('a person’s page says what they were, and since when, whatever the direction of the words around it', () => {
  const offices = [
    { title: 'Prime Minister', apart: { lang: 'en', dir: 'ltr' } as const, from: '2019-04-29' },
    { title: 'وزيرة', from: '2015-04-09', to: '2019-04-28' },
  ];
  const html = term({ ...props.term, frame: frameOf('/ar/people/anna/', 'ar'), offices }, '');
  assert.match(
    html,
    /<ul class="offices"><li><bdi lang="en" dir="ltr">Prime Minister<\/bdi> <span class="office"><time datetime="2019-04-29">29 أبريل 2019<\/time> – <\/span><\/li><li><bdi>وزيرة<\/bdi> .*28 أبريل 2019/,
  );
  assert.doesNotMatch(term(props.term, ''), /class="offices"/);
});

test('an organisation’s page says its names, what came before and after it, and both as data', () => {
  const names = [
    { title: 'Ferry Agency', from: '2018-01-01' },
    { title: 'Praamiamet', apart: { lang: 'et', dir: 'ltr' } as const, to: '2017-12-31' },
  ];
  const others = [{ label: 'Road Agency', href: '/organisations/roads/' }, { label: 'Rail Agency' }];
  const organisation = { ...props.term, kind: 'organisations', label: 'Ferry Agency' } as const;
  const html = term({ ...organisation, names, predecessors: others }, '');
  assert.match(
    html,
    /<bdi lang="et" dir="ltr">Praamiamet<\/bdi> <span class="office"> – <time datetime="2017-12-31">31 December 2017</,
  );
  assert.match(
    html,
    /Preceded by: <bdi><a href="\/organisations\/roads\/">Road Agency<\/a><\/bdi>, <bdi>Rail Agency<\/bdi>/,
  );
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const { name, alternateName, foundingDate, dissolutionDate } = JSON.parse(json);
  assert.deepEqual([name, alternateName], ['Ferry Agency', ['Praamiamet']]);
  assert.deepEqual([foundingDate, dissolutionDate], [undefined, undefined]);
  assert.match(term({ ...organisation, successors: others.slice(1) }, ''), /Succeeded by: <bdi>Rail/);
  assert.doesNotMatch(term(organisation, ''), /succession|ld\+json/);
});

describe('below a list of the newest', () => {
  const years = [counted('/2022/', '2022', 1), counted('/2021/', '2021', 8)];
  const more = (other: Partial<MoreReleasesProps>) =>
    renderToString(h(MoreReleases, { newest: items, years, lang: 'en', ...other }));

  it('is the year that the last of them is of, with its count, for the list goes on there', () => {
    assert.match(more({}), /^<p class="more"><span><a href="\/2021\/">All of 2021<\/a> <span class="count">/);
    assert.match(more({ lang: 'et' }), />Kogu 2021. aasta</);
  });

  it('is nothing where they are all there is', () => {
    assert.equal(more({ years: [counted('/2021/', '2021', items.length)] }), '');
    assert.equal(more({ newest: [] }), '');
  });

  it('are all dates on home, and the search among its releases on the page of a term or type', () => {
    const end = (html: string) => html.slice(html.indexOf('</ul><p class="more">'), html.indexOf('<aside'));
    assert.match(end(home(props.home, '')), /<a href="\/dates\/">All dates<\/a>/);
    assert.match(
      end(term(props.term, '')),
      /<a href="\/search\/\?topic=transport">Search these releases<\/a>/,
    );
    assert.match(end(type(props.type, '')), /<a href="\/search\/\?type=speech">/);
  });

  it('is a search that the search page understands', () => {
    for (const kind of ['topics', 'people', 'organisations', 'types'] as const) {
      const { search } = new URL(searchAmong('/search/', kind, 'speech'), 'https://press.example.org');
      assert.deepEqual(readState(search).filters[kind], ['speech'], kind);
    }
  });
});

describe('lists of releases', () => {
  it('say what kind a release is where it is not a plain one', () => {
    const digest = renderToString(h(parts.ReleaseDigest, { items, lang: 'en', level: 2 }));
    assert.doesNotMatch(digest, />Press release</);
    assert.match(digest, /<span class="kind">Speech<\/span>/);
    const list = renderToString(h(parts.ReleaseList, { items, lang: 'en', show: 'day' }));
    assert.match(list, /<\/a> <span class="kind">Speech<\/span>/, 'apart for letters that would join');
  });

  it('have no line of facts where there is nothing to say', () => {
    const bare = [item('A', '2021-05-25')].map((one) => ({ ...one, date: { ...one.date, hasTime: false } }));
    const digest = (show: 'day' | 'time') =>
      renderToString(h(parts.ReleaseDigest, { items: bare, lang: 'en', level: 2, show }));
    assert.match(digest('day'), /<p class="facts"><time[^>]*>25 May 2021</);
    assert.doesNotMatch(digest('time'), /class="facts"/);
  });

  it('of a day show times and summaries, up to thirty releases', () => {
    const page = (count: number) =>
      day(
        { ...props.day, releases: Array.from({ length: count }, (_, at) => item(`R ${at}`, '2021-05-25')) },
        '',
      );
    assert.match(page(30), /<p class="facts"><time[^>]*>16:17<\/time><\/p>.*said the ministry on the day/);
    assert.doesNotMatch(page(31), /said the ministry on the day/);
  });

  it('of types have counts, on home too', () => {
    for (const html of [typeIndex(props.typeIndex, ''), home(props.home, '')])
      assert.match(html, /<a href="\/types\/speech\/">Speeches<\/a>\u00a0<span class="count">/);
    assert.doesNotMatch(home({ ...props.home, types: [] }, ''), /By type/);
  });
});

describe('the dates', () => {
  it('are the current section on the page of a year, month or day, and on no other', () => {
    const current = (path: string, lang = 'en') => {
      const html = renderToString(h(parts.Menu, { frame: frameOf(path, lang) }));
      return /<a href="([^"]*)" aria-current="true">/.exec(html)?.[1];
    };
    for (const path of ['/2021/', '/2021/05/', '/2021/05/25/']) {
      assert.equal(current(path), '/dates/');
      assert.equal(current(path, 'et'), '/et/dates/');
    }
    assert.equal(current('/2021/05/25/ferry-timetable/'), undefined);
    assert.equal(current('/topics/transport/2021/'), '/topics/');
  });

  it('are on the way up from a release, as from its day', () => {
    const way = (html: string) => /<nav class="path".*?<\/nav>/.exec(html)?.[0] ?? '';
    for (const html of [release(props.release, ''), day(props.day, '')])
      assert.match(
        way(html),
        />Home<\/a><\/li><li><a href="\/dates\/">Dates<\/a><\/li><li><a href="\/2021\/">/,
      );
  });
});

describe('a search that has not looked everywhere', () => {
  it('offers to go on below its count, before the results', () => {
    const none = { links: [] };
    const browse = { years: [], types: [], topics: [], topicYears: [], people: none, organisations: none };
    const html = renderToString(h(SearchFound, { frame: frameOf('/search/'), browse }));
    const places = ['search-status', 'search-order', 'search-finish', 'search-results', 'search-more'];
    const found = places.map((id) => html.indexOf(`id="${id}"`));
    assert.deepEqual(
      found,
      found.toSorted((a, b) => a - b),
    );
    assert.ok(found.every((place) => place > 0));
  });
});
