import { build } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

/* The archive of a made-up government, for the tests of the search page. */

/** The files of the older of the two shards: it is told by the years that have releases. */
export const OLD_SHARD = /\/search\/en\/2010-01-01\.[^/]*\//;

const TERMS: Files = {
  'content/topics.yaml': `transport: {label: Transport}
ferries: {label: Ferries and ports, broader: transport}
budget: {label: Public finance}
defence: {label: Defence}
minutes: {label: Minutes}
ballots: {label: Ballots}
audits: {label: Audits}
`,
  'content/people.yaml': 'tonu-naidis: {label: Tõnu Näidis}\nmari-maasikas: {label: Mari Maasikas}\n',
  'content/organisations.yaml': 'harbour-board: {label: Harbour Board}\n',
};

const NAMED: Files = {
  ...release(
    '2021-05-25-harbour-summit-opens',
    `title: Harbour summit opens in Saltholm
topics: [ferries, defence]
people: [tonu-naidis]
organisations: [harbour-board]`,
    'Ministers of six countries meet.\n\nDeterrence & <b>collective</b> defence are on the table.\n\nThey stay for two days.',
  ),
  ...release(
    '2021-03-02-speech-on-the-second-budget',
    'title: Speech on the second budget\ntype: speech\ntopics: [budget]\npeople: [mari-maasikas]',
    'Nobody at the summit spoke of debt, or of the ferries.',
  ),
  ...release(
    '2020-11-12-ferry-fares-stay',
    'title: Ferry fares stay as they were\ntopics: [ferries]',
    'The islands asked for it at the summit of mayors.',
  ),
  ...release('2012-06-01-summit-of-mayors', 'title: Summit of mayors\ntopics: [transport]'),
  ...release(
    '2021-04-01-summit-called-off',
    'title: Summit called off\ntopics: [defence]\nwithdrawn: {reason: It was not.}',
  ),
  ...release(
    '2021-05-25-harbour-summit-opens.et',
    'title: Saltholmi sadamakohtumine algas\ntopics: [ferries]',
    'Kuue riigi ministrid kohtuvad. Ettekanne: summit.',
  ),
  ...release(
    '2020-10-05-خدمة-هاتفية.ar',
    'title: خدمة هاتفية بالعربية',
    'يمكن للمواطنين الاتصال على +962 6 555 0100 غدا.',
  ),
};

/**
 * More than one screenful, found by the word "minutes": 25 of 2020 and 20 of 2010, which is another shard. Three of the newer
 * ones are of ballots too, all of the older ones of audits.
 */
const MINUTES: Files = Object.assign(
  {},
  ...Array.from({ length: 45 }, (_, number) =>
    release(
      `${number < 25 ? 2020 : 2010}-03-${10 + (number % 15)}-minutes-${number}`,
      `title: Minutes of meeting ${number}\ntopics: [minutes${topicOf(number)}]`,
      `Present were all. Item ${number} was heard.`,
    ),
  ),
);

function topicOf(number: number): string {
  if (number >= 25) return ', audits';
  return number < 3 ? ', ballots' : '';
}

/** A release by the name of its file, dated at noon. */
export function release(name: string, frontMatter: string, body?: string): Files {
  const date = `date: ${name.slice(0, 10)} 12:00`;
  return { [releaseFile(`${name}.md`)]: releaseText(`${frontMatter}\n${date}`, body) };
}

/** A site of its own, built; its folder `dist` is to be served. */
export async function searchSite(): Promise<string> {
  const root = makeRoot({ ...TERMS, ...NAMED, ...MINUTES });
  await build(root);
  return root;
}

/** Builds the site anew with other files in it. */
export async function rebuild(root: string, files: Files): Promise<void> {
  writeFiles(root, files);
  await build(root);
}
