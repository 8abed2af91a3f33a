import { digest } from '../../src/lib/digest.ts';
import type { ReleaseJson } from '../../src/model/releaseJson.ts';
import type { DatedDocument } from '../../src/search/indexing/shard.ts';

/* Releases of a made-up government. */

const TOPICS: Readonly<Record<string, string>> = {
  ferries: 'Ferries and ports',
  budget: 'Public finance',
  defence: 'Defence',
};

export function releaseJson(
  title: string,
  date: string,
  more: Partial<Omit<ReleaseJson, 'topics'>> & { readonly topics?: readonly string[] } = {},
): ReleaseJson {
  const { topics = [], ...rest } = more;
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    $schema: 'https://press.example.org/schemas/release.json',
    id: `${date.slice(0, 10)}-${slug}`,
    url: `https://press.example.org/${date.slice(0, 10).replaceAll('-', '/')}/${slug}/`,
    lang: 'en',
    title,
    summary: '',
    date,
    type: 'release',
    topics: topics.map((key) => ({
      key,
      label: TOPICS[key] ?? key,
      url: `https://press.example.org/topics/${key}/`,
    })),
    people: [],
    organisations: [],
    media: [],
    documents: [],
    contacts: [],
    corrections: [],
    related: [],
    translations: [],
    html: '<p>Nothing else was said.</p>',
    ...rest,
  };
}

export const releases: readonly ReleaseJson[] = [
  releaseJson('Harbour summit opens in Saltholm', '2021-05-25T16:17:00+03:00', {
    topics: ['ferries', 'defence'],
    summary: 'Ministers of six countries meet in Saltholm.',
    html: '<p>Deterrence &amp; &lt;b&gt;collective&lt;/b&gt; defence are on the table.</p>',
  }),
  releaseJson('Speech on the second budget', '2021-03-02', {
    type: 'speech',
    topics: ['budget'],
    html: '<p>Nobody at the summit spoke of debt, or of the ferries.</p>',
  }),
  releaseJson('Ferry fares stay as they were', '2020-11-12T09:00:00+02:00', {
    topics: ['ferries'],
    html: '<p>The islands asked for it at the summit of mayors.</p>',
  }),
  releaseJson('Summit called off', '2021-04-01T09:00:00+03:00', {
    topics: ['defence'],
    withdrawn: { reason: 'It was not.' },
  }),
  releaseJson('Kohtumine Saltholmis', '2021-05-25T16:17:00+03:00', { lang: 'et' }),
];

/** Path of a release in `sampleText`. */
export function samplePath({ lang, id }: ReleaseJson): string {
  return `${lang}/${id}/index.json`;
}

export function datedDocuments(from: readonly ReleaseJson[]): readonly DatedDocument[] {
  return from.map((release) => ({
    lang: release.lang,
    day: release.date.slice(0, 10),
    path: samplePath(release),
    hash: digest(JSON.stringify(release)),
  }));
}

/** A reader of these releases' `index.json`. */
export function readerOf(from: readonly ReleaseJson[]): (document: { readonly path: string }) => string {
  const texts = new Map(from.map((release) => [samplePath(release), JSON.stringify(release)]));
  return ({ path }) => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`no sample at ${path}`);
    return text;
  };
}

/** Sixty a year from 2000 to 2019, five in each month. */
export const notices = Array.from({ length: 1200 }, (_, number) =>
  releaseJson(
    `Notice ${number}`,
    `${2000 + Math.floor(number / 60)}-${String((number % 12) + 1).padStart(2, '0')}-15`,
    {
      html: `<p>common ${number === 3 ? 'needle' : 'hay'}</p>`,
    },
  ),
);
