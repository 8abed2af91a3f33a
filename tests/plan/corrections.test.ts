import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Release } from '../../src/model/release.ts';
import { makeRelease, momentOf } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

const corrections = (...days: readonly string[]): Pick<Release, 'corrections'> => ({
  corrections: days.map((day) => ({ date: momentOf(day), note: `Changed on ${day}.` })),
});
const RELEASES = [
  makeRelease('a', '2019-05-25', corrections('2021-03-02', '2020-02-01')),
  makeRelease('b', '2021-01-10', corrections('2021-03-01')),
  makeRelease('c', '2021-05-25'),
];

function listAt(path: string, releases: readonly Release[] = RELEASES) {
  const page = pageAt(planOf(releases).pages, path);
  assert.ok(page.kind === 'corrections');
  return page.props;
}

function yearAt(path: string) {
  const page = pageAt(planOf(RELEASES).pages, path);
  assert.ok(page.kind === 'correctionsYear');
  return page.props;
}

function feedOf(releases: readonly Release[]) {
  const page = pageAt(planOf(releases).pages, '/corrections/feed.xml');
  assert.ok(page.kind === 'atomFeed');
  return page.props;
}

describe('the corrections of an archive', () => {
  it('are listed newest first, whatever the dates of their releases, with the number of each year', () => {
    const { newest, years } = listAt('/corrections/');
    assert.deepEqual(
      newest.map(({ release, date }) => [release.title, date.day]),
      [
        ['Title of a', '2021-03-02'],
        ['Title of b', '2021-03-01'],
        ['Title of a', '2020-02-01'],
      ],
    );
    assert.deepEqual(
      years.map(({ href, count }) => [href, count]),
      [
        ['/corrections/2021/', 2],
        ['/corrections/2020/', 1],
      ],
    );
  });

  it('stand among withdrawals, each on its day, with its reason', () => {
    const withdrawn = makeRelease('d', '2018-01-10', {
      ...corrections('2021-03-02'),
      withdrawn: { date: momentOf('2021-03-02'), reason: 'It was not.' },
    });
    const undated = makeRelease('e', '2018-01-11', { withdrawn: {} });
    const all = [...RELEASES, withdrawn, undated];
    assert.deepEqual(
      listAt('/corrections/', all)
        .newest.slice(0, 3)
        .map(({ release, note, isWithdrawal }) => [release.title, note, isWithdrawal]),
      [
        ['Title of a', 'Changed on 2021-03-02.', false],
        ['Title of d', 'It was not.', true],
        ['Title of d', 'Changed on 2021-03-02.', false],
      ],
    );
    const ids = feedOf(all).entries.map(({ id }) => id.replace(/.*#/, ''));
    assert.deepEqual(ids.slice(0, 3), ['correction-2', 'withdrawal', 'correction-1']);
  });

  it('stand among withdrawals of which the day is not known, each on the day of its release', () => {
    const undated = makeRelease('e', '2021-03-01', { withdrawn: {} });
    const all = [...RELEASES, undated];
    assert.deepEqual(
      listAt('/corrections/', all).newest.map(({ release, isUndated }) => [release.title, isUndated]),
      [
        ['Title of a', undefined],
        ['Title of e', true],
        ['Title of b', undefined],
        ['Title of a', undefined],
      ],
    );
    assert.deepEqual(
      listAt('/corrections/', [undated]).years.map(({ href, count }) => [href, count]),
      [['/corrections/2021/', 1]],
    );
    assert.match(feedOf([undated]).entries[0]?.id ?? '', /2021\/03\/01\/e\/#withdrawal$/);
  });

  it('are on the page of the year in which they were made', () => {
    const { corrections: made, earlier, later } = yearAt('/corrections/2020/');
    assert.deepEqual(
      made.map(({ note }) => note),
      ['Changed on 2020-02-01.'],
    );
    assert.deepEqual([earlier, later?.href], [undefined, '/corrections/2021/']);
  });

  it('have entries in a feed whose ids stay when a release is corrected again', () => {
    const entry = 'tag:press.example.org,2019-05-25:/2019/05/25/a/#correction-';
    const idsAfter = (...days: readonly string[]) =>
      feedOf([makeRelease('a', '2019-05-25', corrections(...days))]).entries.map(({ id }) => id);
    assert.deepEqual(idsAfter('2020-02-01'), [`${entry}1`]);
    assert.deepEqual(idsAfter('2021-03-02', '2020-02-01'), [`${entry}2`, `${entry}1`]);
  });

  it('do not change when a release without any is added', () => {
    const hashes = (releases: readonly Release[]) =>
      planOf(releases)
        .pages.filter(({ path }) => path.startsWith('/corrections/'))
        .map(({ path, hash }) => `${path} ${hash}`);
    assert.equal(hashes(RELEASES).length, 4);
    assert.deepEqual(hashes([...RELEASES, makeRelease('new', '2021-05-26')]), hashes(RELEASES));
  });

  it('are planned, named in the sitemap and linked from every page where there are none', () => {
    const releases = [makeRelease('c', '2021-05-25')];
    assert.deepEqual(listAt('/corrections/', releases).newest, []);
    const { pages } = planOf(releases);
    const sitemap = pageAt(pages, '/sitemap-lists.xml');
    assert.ok(sitemap.kind === 'sitemap');
    assert.ok(sitemap.props.urls.some(({ url }) => url === 'https://press.example.org/corrections/'));
    const home = pageAt(pages, '/');
    assert.ok(home.kind === 'home');
    assert.equal(home.props.frame.corrections, '/corrections/');
  });
});
