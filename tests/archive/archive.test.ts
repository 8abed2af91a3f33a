import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Release } from '../../src/model/release.ts';
import {
  anyReleases,
  makeRelease,
  makeSite,
  makeVocabulary,
  momentOf,
  SAMPLE_NOW,
} from '../tools/sampleSite.ts';

const site = makeSite();
const now = SAMPLE_NOW;

function idsOf(releases: readonly Release[] | undefined): readonly string[] {
  return (releases ?? []).map(({ id }) => id);
}

test('releases run newest first, a bare day after the times of that day, the same moment by name', () => {
  const releases = [
    makeRelease('b', '2021-05-25 10:00'),
    makeRelease('bare', '2021-05-25'),
    makeRelease('a', '2021-05-25 10:00'),
    makeRelease('late', '2021-05-25 23:00'),
    makeRelease('next', '2021-05-26'),
  ];
  const [english] = buildArchive(site, releases, { now }).editions;
  assert.deepEqual(idsOf(english?.releases), [
    '2021-05-26-next',
    '2021-05-25-late',
    '2021-05-25-a',
    '2021-05-25-b',
    '2021-05-25-bare',
  ]);
});

test('drafts and embargoes are held back and listed; the next to publish is the first embargo to end', () => {
  const releases = [
    makeRelease('out', '2022-05-01', { embargo: momentOf('2022-05-31 10:00') }),
    makeRelease('later', '2022-06-02', { embargo: momentOf('2022-07-01') }),
    makeRelease('soon', '2022-06-02', { embargo: momentOf('2022-06-02 08:00') }),
    makeRelease('draft', '2022-06-01', { draft: true, embargo: momentOf('2022-06-01 10:00') }),
  ];
  const archive = buildArchive(site, releases, { now });
  assert.deepEqual(idsOf(archive.editions[0]?.releases), ['2022-05-01-out']);
  assert.deepEqual(archive.heldBack, [
    { file: 'content/releases/2022/2022-06-02-later.md', until: '2022-07-01T00:00:00+03:00' },
    { file: 'content/releases/2022/2022-06-02-soon.md', until: '2022-06-02T08:00:00+03:00' },
    { file: 'content/releases/2022/2022-06-01-draft.md', until: null },
  ]);
  assert.equal(archive.nextPublish, '2022-06-02T08:00:00+03:00');
});

test('an embargo is over at its very moment', () => {
  const embargo = momentOf('2022-06-02 08:00');
  const held = (at: number) =>
    buildArchive(site, [makeRelease('a', '2022-06-02', { embargo })], { now: at }).withheld.length;
  assert.deepEqual([held(embargo.millis - 1), held(embargo.millis)], [1, 0]);
});

test('a preview holds nothing back', () => {
  const archive = buildArchive(site, [makeRelease('d', '2022-06-02', { draft: true })], {
    now,
    drafts: true,
  });
  assert.deepEqual(
    [archive.withheld.length, archive.editions[0]?.releases.length, archive.nextPublish],
    [0, 1, null],
  );
});

test('a wider term gathers the releases of its narrower ones, each once; a circle ends', () => {
  const releases = [
    makeRelease('a', '2021-05-25', { topics: ['nato', 'defence'] }),
    makeRelease('b', '2021-05-26', { topics: ['policy', 'health'] }),
  ];
  const topics = buildArchive(site, releases, { now }).editions[0]?.terms.topics;
  assert.deepEqual(
    Object.fromEntries([...(topics ?? [])].map(([key, group]) => [key, idsOf(group.releases)])),
    {
      nato: ['2021-05-25-a'],
      defence: ['2021-05-25-a'],
      policy: ['2021-05-26-b', '2021-05-25-a'],
      health: ['2021-05-26-b'],
    },
  );
  const round = makeSite({
    vocabularies: {
      ...site.vocabularies,
      topics: makeVocabulary({ a: { broader: 'b' }, b: { broader: 'a' } }),
    },
  });
  const groups = buildArchive(round, [makeRelease('x', '2021-05-25', { topics: ['a'] })], { now }).editions[0]
    ?.terms.topics;
  assert.deepEqual([...(groups?.keys() ?? [])], ['a', 'b']);
});

test('every published release is in exactly one year, month and day of its language, and in no other language', () => {
  fc.assert(
    fc.property(anyReleases, (releases) => {
      const archive = buildArchive(site, releases, { now });
      assert.equal(
        archive.withheld.length + archive.editions.reduce((sum, edition) => sum + edition.releases.length, 0),
        releases.length,
      );
      for (const { releases: published, years, language } of archive.editions) {
        assert.ok(published.every(({ lang }) => lang === language.code));
        const months = years.flatMap((year) => year.months);
        const days = months.flatMap((month) => month.days);
        for (const periods of [years, months, days]) {
          assert.deepEqual(
            periods.flatMap((period) => period.releases),
            published,
            'cut without loss, in order',
          );
          assert.ok(
            periods.every(
              ({ date, releases: some }) =>
                some.length > 0 && some.every((one) => one.date.day.startsWith(date)),
            ),
          );
          assert.deepEqual(
            periods.map(({ date }) => date),
            [...new Set(periods.map(({ date }) => date))].sort().reverse(),
          );
        }
      }
    }),
  );
});

test('the archive does not depend on the order in which files were read', () => {
  const shuffled = anyReleases.chain((releases) =>
    fc.tuple(fc.constant(releases), fc.shuffledSubarray([...releases], { minLength: releases.length })),
  );
  fc.assert(
    fc.property(shuffled, ([releases, other]) => {
      const [one, two] = [releases, other].map((list) => buildArchive(site, list, { now }));
      assert.deepEqual(two?.editions, one?.editions);
      assert.deepEqual(two?.versions, one?.versions);
      assert.equal(two?.nextPublish, one?.nextPublish);
    }),
  );
});

test('what is held back is reached from nothing but the list of what is held back', () => {
  fc.assert(
    fc.property(anyReleases, (releases) => {
      const { editions, versions, withheld } = buildArchive(site, releases, { now });
      const reached = [...editions.flatMap((edition) => edition.releases), ...[...versions.values()].flat()];
      for (const edition of editions)
        for (const group of edition.terms.topics.values()) reached.push(...group.releases);
      assert.ok(withheld.every((release) => !reached.includes(release)));
    }),
  );
});
