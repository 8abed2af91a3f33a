import type { SearchGuide } from '../../src/model/searchGuide.ts';

const topic = (key: string, label: string, count: number, broader?: string) => ({
  key,
  label,
  count,
  href: `/topics/${key}/`,
  ...(broader !== undefined && { broader }),
});

/** What a made-up government's archive is filed under. */
export const guide: SearchGuide = {
  terms: {
    topics: [
      topic('budget', 'Public finance', 1),
      topic('defence', 'Defence', 1),
      topic('ferries', 'Ferries and ports', 2, 'transport'),
      topic('tourism', 'Tourism', 3),
      topic('towns', 'Towns', 2),
      topic('transport', 'Transport to the islands', 4),
      topic('harbours', 'Harbours', 1, 'ferries'),
      topic('tolls', 'Tolls', 1),
    ],
    people: [{ key: 'tonu-naidis', label: 'Tõnu Näidis', count: 2, href: '/people/tonu-naidis/' }],
    organisations: [],
  },
  types: [
    { key: 'release', label: 'Press release', count: 3, href: '/types/release/' },
    { key: 'speech', label: 'Speech', count: 1, href: '/types/speech/' },
  ],
  years: [
    { key: '2021', count: 3 },
    { key: '2020', count: 1 },
  ],
  recent: [{ href: '/2020/11/12/ferry-fares/', title: 'Ferry fares stay as they were', day: '2020-11-12' }],
};
