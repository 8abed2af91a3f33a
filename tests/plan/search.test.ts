import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchGuideProps } from '../../src/plan/searchProps.ts';
import { makeRelease } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

const releases = [
  makeRelease('summit', '2021-05-25', { topics: ['nato'], people: ['mari-maasikas'] }),
  makeRelease('budget', '2020-03-01', { topics: ['policy'], type: 'speech' }),
  makeRelease('gone', '2020-03-02', { topics: ['defence'], withdrawn: {} }),
  makeRelease('kohtumine', '2021-05-25', { lang: 'et', topics: ['health'] }),
];

function guideAt(path: string): SearchGuideProps {
  const page = pageAt(planOf(releases).pages, path);
  assert.ok(page.kind === 'searchGuide');
  return page.props;
}

test('the search guide counts what a search finds by default: narrower topics too, withdrawn releases not', () => {
  const { terms, types, years } = guideAt('/search/guide.json');
  assert.deepEqual(
    terms.topics.map(({ key, broader, count }) => [key, broader, count]),
    [
      ['defence', 'policy', 1],
      ['nato', 'defence', 1],
      ['policy', undefined, 2],
    ],
  );
  assert.deepEqual(terms.people[0]?.href, '/people/mari-maasikas/');
  assert.deepEqual(types, [
    { type: 'release', count: 1, href: '/types/release/' },
    { type: 'speech', count: 1, href: '/types/speech/' },
  ]);
  assert.deepEqual(years, [
    { key: '2021', count: 1 },
    { key: '2020', count: 1 },
  ]);
});

test('the search guide names the newest releases of its language, not the withdrawn ones', () => {
  assert.deepEqual(
    guideAt('/search/guide.json').recent.map(({ title }) => title),
    ['Title of summit', 'Title of budget'],
  );
  assert.deepEqual(guideAt('/et/search/guide.json').recent, [
    { href: '/et/2021/05/25/kohtumine/', title: 'Title of kohtumine', day: '2021-05-25' },
  ]);
});

test('the search page leads on without script: topics with their years, people, years', () => {
  const page = pageAt(planOf(releases).pages, '/search/');
  assert.ok(page.kind === 'search');
  const { topicYears, people, years } = page.props.browse;
  assert.deepEqual(topicYears, [
    {
      label: 'Label of policy',
      years: [
        { href: '/topics/policy/2021/', label: '2021' },
        { href: '/topics/policy/2020/', label: '2020' },
      ],
    },
  ]);
  assert.deepEqual(people, {
    links: [{ href: '/people/mari-maasikas/', label: 'Label of mari-maasikas', count: 1 }],
  });
  assert.deepEqual(
    years.map(({ label }) => label),
    ['2021', '2020'],
  );
});
