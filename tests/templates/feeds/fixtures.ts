import type { Moment } from '../../../src/lib/moment.ts';
import { parseMoment } from '../../../src/lib/moment.ts';
import type { FeedEntry, FeedProps } from '../../../src/plan/feedProps.ts';

export const ORIGIN = 'https://press.example.org';

/** A moment that a test writes down. Throws when it is none. */
export function moment(text: string, zone = 'Europe/Tallinn'): Moment {
  const result = parseMoment(text, zone);
  if (!result.ok) throw new Error(result.fault.message);
  return result.moment;
}

export function feedEntry(changes: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 'tag:press.example.org,2021-05-25:harbour-bridge-reopens.en',
    withdrawn: false,
    title: 'Harbour bridge reopens',
    summary: 'The bridge over the harbour reopened after two years.',
    url: `${ORIGIN}/2021/05/25/harbour-bridge-reopens/`,
    published: moment('2021-05-25 16:17'),
    updated: moment('2021-05-26 09:00'),
    topics: ['Transport', 'Ports & shipping'],
    ...changes,
  };
}

export function feed(changes: Partial<FeedProps> = {}): FeedProps {
  return {
    id: 'tag:press.example.org,2000:feed.en',
    lang: 'en',
    title: 'Press releases',
    author: 'Ministry of Bridges',
    home: `${ORIGIN}/`,
    self: `${ORIGIN}/feed.xml`,
    twin: `${ORIGIN}/feed.json`,
    updated: '2021-05-26T09:00:00+03:00',
    entries: [feedEntry()],
    ...changes,
  };
}
