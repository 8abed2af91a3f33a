import type { Moment } from '../../src/lib/moment.ts';
import type { Frame, LanguageLink, ReleaseItem } from '../../src/plan/props.ts';

/* A made-up government's site: what the plan would hand to each page. */

export const ORIGIN = 'https://press.example.org';

/** A time in a zone three hours east of Greenwich, or a bare date where no time is given. */
export function moment(day: string, time?: string): Moment {
  const iso = `${day}T${time ?? '00:00'}:00+03:00`;
  return { iso, millis: Date.parse(iso), day, hasTime: time !== undefined };
}

const LANGUAGES: readonly LanguageLink[] = [
  { lang: 'en', dir: 'ltr', href: '/', label: 'English' },
  { lang: 'et', dir: 'ltr', href: '/et/', label: 'Eesti' },
  { lang: 'ru', dir: 'ltr', href: '/ru/', label: 'Русский' },
  { lang: 'ar', dir: 'rtl', href: '/ar/', label: 'العربية' },
];

/** The frame of the page at `path` (without the language's prefix), in `lang`. */
export function frameOf(path: string, lang = 'en'): Frame {
  const prefix = lang === 'en' ? '' : `/${lang}`;
  const url = prefix + path;
  const versions = LANGUAGES.map((language) => ({ ...language, href: language.href.slice(0, -1) + path }));
  return {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    url,
    canonical: ORIGIN + url,
    site: {
      title: 'Northmark Government Press Releases',
      description: 'Every press release, statement and speech of the Government of Northmark since 1953.',
      origin: ORIGIN,
      timeZone: 'Europe/Tallinn',
      publisher: {
        name: 'Northmark Government Communication Unit',
        url: 'https://gov.example.org/',
        logo: '/logo.svg',
      },
    },
    home: `${prefix}/`,
    search: `${prefix}/search/`,
    nav: (['topics', 'people', 'organisations', 'dates', 'search'] as const).map((key) => ({
      key,
      href: `${prefix}/${key}/`,
    })),
    corrections: `${prefix}/corrections/`,
    data: `${prefix}/data/`,
    openSearch: `${prefix}/opensearch.xml`,
    feeds: { atom: `${prefix}/feed.xml`, json: `${prefix}/feed.json` },
    versions,
    languages: versions,
  };
}

export function item(title: string, day: string, more: Partial<ReleaseItem> = {}): ReleaseItem {
  const slug = title.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    href: `/${day.replaceAll('-', '/')}/${slug}/`,
    title,
    summary: `${title}, said the ministry on the day. The measure takes effect next month and is to be reviewed within two years.`,
    date: moment(day, '16:17'),
    type: 'release',
    withdrawn: false,
    ...more,
  };
}

export const items: readonly ReleaseItem[] = [
  item('Ferry timetable to the outer islands doubles from June', '2021-05-25', { dateline: 'Saltholm' }),
  item('Minister Ilves opens the rebuilt Harbour Street bridge', '2021-05-25', { type: 'speech' }),
  item(
    'Cabinet approves the first reading of the open archives act, which obliges every public body to publish its records within thirty years',
    '2021-05-21',
  ),
  item('Flood warning lifted for the lower Merrow valley', '2021-05-20', { type: 'notice', withdrawn: true }),
  item('Budget statement for the second quarter', '2021-05-04', {
    type: 'statement',
    date: moment('2021-05-04'),
  }),
];

export const link = (href: string, label: string) => ({ href, label });
export const counted = (href: string, label: string, count: number) => ({ href, label, count });
