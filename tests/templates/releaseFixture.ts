import type { PictureFile, PressKit } from '../../src/plan/mediaProps.ts';
import type { ReleaseProps, TermLink } from '../../src/plan/props.ts';
import { frameOf, item, link, moment } from './fixtures.ts';

const term = (kind: string, key: string, label: string): TermLink => ({
  key,
  label,
  href: `/${kind}/${key}/`,
  sameAs: [`https://www.wikidata.org/wiki/${key}`],
});

/** A picture as the plan hands it over. */
export const FERRY: PictureFile = {
  src: '/2021/05/25/ferry-timetable/ferry.jpg',
  width: 1200,
  height: 675,
  bytes: 340_000,
  format: 'JPEG',
  shown: {
    sources: ['avif', 'webp', 'jpg'].map((format) => ({
      type: `image/${format === 'jpg' ? 'jpeg' : format}`,
      srcset: [480, 960, 1200]
        .map((width) => `/pictures/8fJk2LmQx0aTzYbWc3dRe1/ferry-${width}.${format} ${width}w`)
        .join(', '),
    })),
    preview: { src: '/pictures/8fJk2LmQx0aTzYbWc3dRe1/ferry-960.jpg', width: 960, height: 540 },
  },
};

/** Its press kit, with a picture more. */
export function pressKit(lang = 'en', more: Partial<PressKit> = {}): PressKit {
  return {
    href: '/2021/05/25/ferry-timetable/press-kit.zip',
    fileName: '2021-05-25-ferry-timetable.zip',
    pictures: [
      {
        name: 'ferry.jpg',
        bytes: 340_000,
        alt: 'A white ferry leaving a stone harbour',
        caption: 'The Saltholm ferry at Greyness.',
        credit: 'A. Tamm',
      },
      { name: 'plans/quay.png', bytes: 12_000_000, alt: '' },
    ],
    lang,
    title: 'Ferry timetable to the outer islands doubles from June',
    type: 'release',
    date: moment('2021-05-25', '16:17'),
    withdrawn: false,
    publisher: 'Press office',
    permalink: 'https://press.example.org/2021/05/25/ferry-timetable/',
    ...more,
  };
}

export function releaseProps(lang = 'en', more: Partial<ReleaseProps> = {}): ReleaseProps {
  const frame = frameOf('/2021/05/25/ferry-timetable/', lang);
  return {
    frame,
    id: '2021-05-25-ferry-timetable',
    title: 'Ferry timetable to the outer islands doubles from June',
    summary:
      'From 1 June two ferries a day will serve Saltholm and Greyness, the Ministry of Transport announced.',
    date: moment('2021-05-25', '16:17'),
    type: 'release',
    dateline: 'Saltholm',
    reference: '2021-142',
    topics: [term('topics', 'transport', 'Transport'), term('topics', 'islands', 'Islands and coast')],
    people: [term('people', 'mara-ilves', 'Mara Ilves')],
    organisations: [term('organisations', 'ministry-of-transport', 'Ministry of Transport')],
    image: {
      alt: 'A white ferry leaving a stone harbour',
      caption: 'The Saltholm ferry at Greyness.',
      credit: 'A. Tamm',
      ...FERRY,
    },
    media: [
      {
        type: 'photos',
        href: 'https://photos.example.com/albums/123',
        label: 'Opening of the new quay',
        host: 'photos.example.com',
      },
      {
        type: 'video',
        href: 'https://video.example.com/watch?v=1&t=2',
        label: '',
        host: 'video.example.com',
      },
    ],
    documents: [
      {
        href: '/2021/05/25/ferry-timetable/timetable.pdf',
        label: 'Summer timetable',
        format: 'PDF',
        bytes: 214_300,
      },
    ],
    pressKit: pressKit(lang),
    contacts: [
      {
        name: 'Press office',
        role: 'Ministry of Transport',
        email: 'press@example.org',
        phone: '+372 555 0100',
      },
    ],
    updated: moment('2021-05-26', '09:00'),
    updates: [],
    corrections: [
      { date: moment('2021-05-26', '09:00'), note: 'The first ferry leaves at 06:15, not 06:45.' },
    ],
    related: [
      item('Quay at Greyness to be rebuilt', '2021-03-02'),
      item('Subsidy for island residents', '2020-11-12'),
    ],
    previous: link(
      '/2021/05/21/open-archives-act/',
      'Cabinet approves the first reading of the open archives act',
    ),
    next: link('/2021/05/27/bridge/', 'Minister Ilves opens the rebuilt Harbour Street bridge'),
    calendar: {
      year: link('/2021/', '2021'),
      month: link('/2021/05/', '2021-05'),
      day: link('/2021/05/25/', '2021-05-25'),
    },
    source: 'https://old.example.org/en/news/ferry-timetable',
    twins: {
      json: `${frame.url}index.json`,
      markdown: `${frame.url}index.md`,
      schema: '/schemas/release.json',
    },
    pictures: {},
    ...more,
  };
}

export const body = `Saltholm, 25 May 2021 – From 1 June two ferries a day will serve Saltholm and Greyness, the Ministry of Transport announced today. The second sailing leaves in the evening, so that people who work on the mainland can be home the same day.

“For the islands a ferry is a road,” said the Minister of Transport, Mara Ilves. “Nobody would accept a road that *closes at noon*.”

## What changes

- The first ferry leaves Greyness at **06:15** on weekdays.
- The last ferry returns at 20:40.
- Fares stay [as they were](https://fares.example.org/a/very/long/address/that/has/to/wrap/somewhere/2021-summer-timetable-final-version).

| Route | Until 31 May | From 1 June | Duration | Operator |
|---|--:|--:|--:|---|
| Greyness – Saltholm | 1 | 2 | 55 min | Northmark Lines |
| Saltholm – Outer Skerries | 0 | 1 | 95 min | Skerry Ferries |

> The timetable is a trial until the end of September. It will be reviewed with the island councils in October.

The ministry pays the operators 1.4 million a year under a public service contract.

Press Office of the Ministry of Transport
`;
