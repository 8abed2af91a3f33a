import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Release } from '../../src/model/release.ts';
import type { Site } from '../../src/model/site.ts';
import { makeRelease, makeSite, momentOf } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

function propsAt(path: string, releases: readonly Release[], site?: Partial<Site>) {
  const page = pageAt(planOf(releases, makeSite(site)).pages, path);
  assert.ok(page.kind === 'release');
  return page.props;
}

describe('a release of a past government', () => {
  const governments = [
    { name: { en: 'Second', et: 'Teine' }, from: '2021-01-26', to: '2022-07-18' },
    { name: 'First', from: '2019-04-29', to: '2021-01-26' },
    { name: 'Third', from: '2022-07-18' },
  ];
  const governmentOn = (date: string, lang = 'en') => {
    const path = `${lang === 'en' ? '' : '/et'}/${date.replaceAll('-', '/')}/a/`;
    return propsAt(path, [makeRelease('a', date, { lang })], { governments }).government;
  };

  it('names it in the page’s language; on the day of a change it is the new one’s', () => {
    assert.equal(governmentOn('2020-05-25'), 'First');
    assert.equal(governmentOn('2021-01-26'), 'Second');
    assert.equal(governmentOn('2021-05-25', 'et'), 'Teine');
  });

  it('is none of the one in office, nor of a time that no term covers', () => {
    assert.equal(governmentOn('2022-07-18'), undefined);
    assert.equal(governmentOn('2019-04-28'), undefined);
  });
});

describe('a translation whose source was corrected', () => {
  const corrected = (date: string) => ({
    corrections: [{ date: momentOf(date), note: 'June, not July.' }],
    updated: momentOf(date),
  });
  const behindIn = (source: Partial<Release>, translation: Partial<Release>) =>
    propsAt('/et/2021/05/25/a/', [
      makeRelease('a', '2021-05-25 16:17', source),
      makeRelease('a', '2021-05-25 16:17', { lang: 'et', ...translation }),
    ]).behind;

  it('says so, when, and where the source is', () => {
    assert.deepEqual(behindIn(corrected('2021-05-25 18:00'), {}), {
      href: '/2021/05/25/a/',
      label: 'English',
      lang: 'en',
      dir: 'ltr',
      date: momentOf('2021-05-25 18:00'),
    });
  });

  it('says nothing once it was changed later itself, or on the same day where no hour is known', () => {
    assert.equal(behindIn(corrected('2021-05-26'), { updated: momentOf('2021-05-26 09:00') }), undefined);
    assert.equal(
      behindIn(corrected('2021-05-26 08:00'), { updated: momentOf('2021-05-26 09:00') }),
      undefined,
    );
    assert.equal(behindIn(corrected('2021-05-26 08:00'), { updated: momentOf('2021-05-26') }), undefined);
    assert.equal(behindIn({}, {}), undefined);
  });

  it('says so of the second correction of a day, of one on its own day, and where it was changed for something else', () => {
    const noted = (...dates: readonly string[]) => ({
      corrections: dates.map((date) => ({ date: momentOf(date), note: 'June.' })),
      updated: momentOf(dates[0] ?? ''),
    });
    const day = '2021-05-26';
    assert.equal(behindIn(noted(day, day), noted(day))?.date.day, day);
    assert.equal(behindIn(noted(day, day), noted(day, day)), undefined);
    assert.equal(
      behindIn(noted(`${day} 18:00`, `${day} 08:00`), noted(`${day} 09:00`))?.date.iso.slice(11, 16),
      '18:00',
    );
    assert.equal(behindIn(noted('2021-05-25'), {})?.date.day, '2021-05-25');
    assert.equal(behindIn(noted('2021-05-25 16:00'), {}), undefined);
    const updates = [{ date: momentOf('2021-05-27'), note: 'A picture.' }];
    assert.equal(behindIn(noted(day), { updates, updated: momentOf('2021-05-27') })?.date.day, day);
  });

  it('is the translation only: its own corrections leave the source as it is', () => {
    const releases = [
      makeRelease('a', '2021-05-25'),
      makeRelease('a', '2021-05-25', { lang: 'et', ...corrected('2021-05-26') }),
    ];
    assert.equal(propsAt('/2021/05/25/a/', releases).behind, undefined);
  });
});

describe('a contact', () => {
  it('is shown as published, and with who answers today at the end of the line', () => {
    const contactBook = new Map([
      ['old', { name: 'Old desk', phone: '+372 1', succeededBy: 'newer' }],
      ['newer', { name: 'Newer desk', succeededBy: 'newest' }],
      ['newest', { name: { en: 'Newest desk', et: 'Uusim laud' }, email: 'desk@example.org' }],
    ]);
    const { contacts } = propsAt(
      '/2021/05/25/a/',
      [makeRelease('a', '2021-05-25', { contacts: ['old', 'newest'] })],
      { contactBook },
    );
    const newest = { name: 'Newest desk', email: 'desk@example.org' };
    assert.deepEqual(contacts, [{ name: 'Old desk', phone: '+372 1', successor: newest }, newest]);
  });

  it('in a circle is not followed for ever', () => {
    const contactBook = new Map([
      ['a', { name: 'A', succeededBy: 'b' }],
      ['b', { name: 'B', succeededBy: 'a' }],
    ]);
    const { contacts } = propsAt('/2021/05/25/a/', [makeRelease('a', '2021-05-25', { contacts: ['a'] })], {
      contactBook,
    });
    assert.equal(contacts[0]?.successor?.name, 'B');
  });
});

describe('the newest lists', () => {
  it('leave out what was withdrawn, which its day and its feed keep', () => {
    const { pages } = planOf([
      makeRelease('good', '2021-05-25', { topics: ['nato'] }),
      makeRelease('bad', '2021-05-26', {
        topics: ['nato'],
        withdrawn: { date: momentOf('2021-06-01') },
      }),
    ]);
    for (const path of ['/', '/topics/nato/']) {
      const page = pageAt(pages, path);
      assert.ok(page.kind === 'home' || page.kind === 'term');
      assert.deepEqual(
        page.props.newest.map(({ title }) => title),
        ['Title of good'],
      );
    }
    const day = pageAt(pages, '/2021/05/26/');
    assert.ok(day.kind === 'day' && day.props.releases[0]?.withdrawn);
    const feed = pageAt(pages, '/feed.xml');
    assert.ok(feed.kind === 'atomFeed');
    assert.deepEqual(
      feed.props.entries.map(({ withdrawn, updated }) => [withdrawn, updated.day]),
      [
        [true, '2021-06-01'],
        [false, '2021-05-25'],
      ],
    );
  });
});
