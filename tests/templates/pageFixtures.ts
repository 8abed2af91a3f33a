import { BUILT_IN_TYPES } from '../../src/model/releaseType.ts';
import type { Frame, PropsOf } from '../../src/plan/props.ts';
import { counted, frameOf, items, link, ORIGIN } from './fixtures.ts';
import { releaseProps } from './releaseFixture.ts';

const years = [2021, 2020, 2019, 2018, 1999, 1953].map((year) =>
  counted(`/${year}/`, String(year), year - 1940),
);
const topics = ['Transport', 'Public finance', 'Foreign policy', 'Climate and environment'].map(
  (label, index) => counted(`/topics/topic-${index}/`, label, 1200 - index * 391),
);

const types = BUILT_IN_TYPES.map((type, index) => ({
  type,
  href: `/types/${type}/`,
  count: 400 - index * 63,
}));

const corrected = items.map((release, index) => ({
  key: String(index),
  release,
  date: release.date,
  note: 'June, not July.',
  isWithdrawal: false,
}));

function withPages(frame: Frame): Frame {
  const pages = [link(frame.url, 'About this archive'), link(`${frame.home}press/`, 'Contact for the press')];
  return { ...frame, site: { ...frame.site, pages } };
}

/** The pages that this folder's tests render, each with props of its own kind. */
export const pageProps = (
  lang = 'en',
): Pick<
  PropsOf,
  | 'home'
  | 'release'
  | 'year'
  | 'month'
  | 'day'
  | 'term'
  | 'termYear'
  | 'termIndex'
  | 'type'
  | 'typeYear'
  | 'typeIndex'
  | 'dates'
  | 'data'
  | 'standingPage'
  | 'corrections'
  | 'correctionsYear'
  | 'notFound'
  | 'redirect'
> => ({
  standingPage: {
    frame: withPages(frameOf('/about/', lang)),
    title: 'About this archive',
    description: 'What is published here.',
    pictures: {},
  },
  data: {
    frame: frameOf('/data/', lang),
    example: { json: '/1953/06/02/a/index.json', markdown: '/1953/06/02/a/index.md' },
    schema: '/schemas/release.json',
    years: [
      {
        year: '2021',
        jsonLines: '/2021/releases.jsonl',
        csv: '/2021/releases.csv',
        ninjs: '/2021/releases.ninjs.json',
      },
    ],
    sitemap: '/sitemap.xml',
    newsSitemap: '/news-sitemap.xml',
  },
  home: { frame: frameOf('/', lang), newest: items, topics, types, years },
  release: releaseProps(lang),
  year: {
    frame: frameOf('/2021/', lang),
    year: 2021,
    count: 7,
    feed: '/2021/feed.xml',
    earlier: link('/2020/', '2020'),
    months: [5, 4].map((month) => ({ month, href: `/2021/0${month}/`, releases: items })),
  },
  month: {
    frame: frameOf('/2021/05/', lang),
    year: 2021,
    month: 5,
    count: 5,
    up: link('/2021/', '2021'),
    days: ['2021-05-25', '2021-05-21'].map((day) => ({
      day,
      href: `/${day.replaceAll('-', '/')}/`,
      releases: items.filter(({ date }) => date.day === day),
    })),
    earlier: link('/2021/03/', '2021-03'),
    later: link('/2021/06/', '2021-06'),
  },
  day: {
    frame: frameOf('/2021/05/25/', lang),
    day: '2021-05-25',
    releases: items.slice(0, 2),
    up: { year: link('/2021/', '2021'), month: link('/2021/05/', '2021-05') },
    earlier: link('/2021/05/21/', '2021-05-21'),
  },
  term: {
    frame: frameOf('/topics/transport/', lang),
    kind: 'topics',
    key: 'transport',
    label: 'Transport',
    description: 'Roads, railways, ferries and the people who use them.',
    sameAs: ['https://www.wikidata.org/wiki/Q7590'],
    broader: [link('/topics/economy/', 'Economy')],
    narrower: [counted('/topics/ferries/', 'Ferries', 31)],
    count: 1200,
    newest: items,
    years,
    feed: '/topics/transport/feed.xml',
  },
  termYear: {
    frame: frameOf('/topics/transport/2021/', lang),
    kind: 'topics',
    label: 'Transport',
    up: link('/topics/transport/', 'Transport'),
    year: 2021,
    releases: items,
    earlier: link('/topics/transport/2020/', '2020'),
  },
  termIndex: {
    frame: frameOf('/topics/', lang),
    kind: 'topics',
    terms: topics.map((topic) => ({
      ...topic,
      narrower: [{ ...counted(`${topic.href}sub/`, `${topic.label} abroad`, 2), narrower: [] }],
    })),
  },
  type: {
    frame: frameOf('/types/speech/', lang),
    type: 'speech',
    index: '/types/',
    count: 31,
    newest: items,
    years: years.map(({ label, count }) => counted(`/types/speech/${label}/`, label, count)),
    feed: '/types/speech/feed.xml',
  },
  typeYear: {
    frame: frameOf('/types/speech/2021/', lang),
    type: 'speech',
    index: '/types/',
    up: '/types/speech/',
    year: 2021,
    releases: items,
    later: link('/types/speech/2022/', '2022'),
  },
  typeIndex: {
    frame: frameOf('/types/', lang),
    types,
  },
  dates: {
    frame: frameOf('/dates/', lang),
    years: years.map((year) => ({
      ...year,
      year: Number(year.label),
      months: [1, 2, 3, 4, 5, 9, 12].map((month) => ({
        ...counted(`${year.href}${String(month).padStart(2, '0')}/`, '', month * 3),
        month,
      })),
    })),
  },
  corrections: {
    frame: frameOf('/corrections/', lang),
    newest: corrected,
    years: years.map(({ label, count }) => counted(`/corrections/${label}/`, label, count)),
    feed: '/corrections/feed.xml',
  },
  correctionsYear: {
    frame: frameOf('/corrections/2021/', lang),
    up: '/corrections/',
    year: 2021,
    corrections: corrected,
    earlier: link('/corrections/2020/', '2020'),
  },
  notFound: { frame: frameOf('/404.html', lang) },
  redirect: {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    siteTitle: 'Northmark',
    to: '/2021/05/25/ferry-timetable/',
    canonical: `${ORIGIN}/2021/05/25/ferry-timetable/`,
  },
});
