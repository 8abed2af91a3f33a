import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Release } from '../../src/model/release.ts';
import { anyReleases, makeRelease } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

function relatedAt(releases: readonly Release[], path: string): readonly string[] {
  const page = pageAt(planOf(releases).pages, path);
  assert.ok(page.kind === 'release');
  return page.props.related.map(({ href }) => href.split('/').at(-2) ?? '');
}

describe('related releases', () => {
  it('are those that it names, then older ones that share its topics and people, the rarer the better', () => {
    const releases = [
      makeRelease('named', '2015-01-01'),
      makeRelease('person', '2016-01-01', { people: ['mari-maasikas'] }),
      makeRelease('both', '2017-01-01', { topics: ['nato'], people: ['mari-maasikas'] }),
      makeRelease('topic', '2018-01-01', { topics: ['nato'] }),
      makeRelease('other', '2019-01-01', { topics: ['health'] }),
      makeRelease('withdrawn', '2019-02-01', { topics: ['nato'], withdrawn: {} }),
      makeRelease('this', '2020-01-01', {
        topics: ['nato'],
        people: ['mari-maasikas'],
        related: ['2015-01-01-named'],
      }),
      makeRelease('newer', '2021-01-01', { topics: ['nato'], people: ['mari-maasikas'] }),
    ];
    assert.deepEqual(relatedAt(releases, '/2020/01/01/this/'), ['named', 'both', 'person', 'topic']);
  });

  it('are five, the newest of those that share as much', () => {
    const days = Array.from(
      { length: 40 },
      (_, index) => `2019-01-${String((index % 28) + 1).padStart(2, '0')}`,
    );
    const older = days.map((day, index) => makeRelease(`r${index}`, day, { topics: ['nato'] }));
    const related = relatedAt(
      [...older, makeRelease('this', '2020-01-01', { topics: ['nato'] })],
      '/2020/01/01/this/',
    );
    assert.deepEqual(related, ['r27', 'r26', 'r25', 'r24', 'r23']);
  });

  it('never change when something newer is published', () => {
    fc.assert(
      fc.property(anyReleases, fc.subarray(['policy', 'defence', 'nato', 'health']), (releases, topics) => {
        const newer = makeRelease('newer', '2024-01-01', { topics, people: ['mari-maasikas'] });
        const before = planOf(releases).pages.filter(({ kind }) => kind === 'releaseJson');
        const after = new Map(planOf([...releases, newer]).pages.map((page) => [page.path, page.hash]));
        for (const { path, hash } of before) assert.equal(after.get(path), hash, path);
      }),
    );
  });
});
