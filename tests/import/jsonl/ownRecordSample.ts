import type { ReleaseJson } from '../../../src/model/releaseJson.ts';

/** A line of a site's `releases.jsonl`. */
export const OWN_RECORD: ReleaseJson = {
  $schema: 'https://press.kivisaar.example/schemas/release.json',
  id: '2022-06-01-harbour',
  url: 'https://press.kivisaar.example/2022/06/01/harbour-opens/',
  lang: 'en',
  title: 'Harbour & light',
  summary: 'It opened.',
  date: '2022-06-01T00:00:00+03:00',
  type: 'notice',
  dateline: 'Kivisaar',
  reference: '2022-7',
  publisher: { name: 'Press of Kivisaar' },
  topics: [{ key: 'h2o', label: 'Water', url: 'https://press.kivisaar.example/topics/h2o/' }],
  people: [],
  organisations: [
    { key: 'port', label: 'Port Office', url: 'https://press.kivisaar.example/organisations/port/' },
  ],
  media: [{ type: 'video', url: 'https://video.example/1', title: 'Film' }],
  documents: [],
  contacts: [],
  updated: '2022-06-03T10:00:00+03:00',
  corrections: [{ date: '2022-06-02T09:00:00+03:00', note: 'Not <closed>.' }],
  withdrawn: {
    date: '2022-06-04',
    reason: 'Wrong.',
    replacement: 'https://press.kivisaar.example/x/',
  },
  related: [],
  translations: [{ lang: 'et', url: 'https://press.kivisaar.example/et/2022/06/01/sadam/' }],
  html: '<p id="p1">It <strong>opened</strong>.</p>\n',
};
