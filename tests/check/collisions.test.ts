import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems, NOW, problemsOf } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const OUT = releaseFile('2026-01-01-z.md');
const HELD = releaseFile('2026-05-01-e.md');
const END = '2026-05-01T10:00:00+03:00';
const out = (more = '') => releaseText(`title: Z\ndate: 2026-01-01\n${more}`);
const held = (more = '', until = '2026-05-01 10:00') =>
  releaseText(`title: E\ndate: 2026-05-01\nembargo: ${until}\n${more}`);
const TOPICS = 'lakes: {label: Lakes}\nwater: {label: Water}\nWater: {label: Waters}\n';

/** What is told today is what would be told at the embargo's end, and that no build fails then which succeeds today. */
async function assertSameThen(files: Readonly<Record<string, string>>, message: string): Promise<void> {
  const [now, then] = await Promise.all(
    [NOW, Date.parse(END)].map(async (moment) => {
      const { problems } = await problemsOf({ [OUT]: out(), [HELD]: held(), ...files }, moment);
      return problems.filter(({ code }) => code.startsWith('url-'));
    }),
  );
  const place = (told: typeof now) =>
    told?.map(({ severity, code, file, line, column }) => [severity, code, file, line, column]);
  assert.deepEqual(place(now), place(then));
  assert.deepEqual(
    now?.map(({ message }) => message),
    [`${message} from ${END} on, with ${HELD}`],
  );
}

test('what a release brings when its embargo ends meets nothing then that does not show today', async (t) => {
  const topic = {
    'content/topics.yaml': TOPICS,
    [OUT]: out('topics: [lakes]'),
    [HELD]: held('topics: [water]'),
  };
  const redirect = (from: string) => ({ 'content/site.yaml': `${SITE_YAML}redirects: {${from}: /}\n` });
  const taken = (path: string) => `${path} is a page or file of the site itself`;
  const made = (output: string) => `the site itself makes /${output}`;
  const cases: Readonly<Record<string, readonly [Readonly<Record<string, string>>, string]>> = {
    'a redirect and the first page of a topic': [
      { ...topic, ...redirect('/topics/water/') },
      taken('/topics/water/'),
    ],
    'a file of public/ and the first page of a topic': [
      { ...topic, 'public/topics/water/index.html': 'x' },
      made('topics/water/index.html'),
    ],
    'a redirect and the list of types': [
      { ...redirect('/types/'), [HELD]: held('type: speech') },
      taken('/types/'),
    ],
    'a redirect and the page of the other type': [
      { ...redirect('/types/release/'), [HELD]: held('type: speech') },
      taken('/types/release/'),
    ],
    'an alias and the feed of a year': [
      { [OUT]: releaseText('title: Z\ndate: 2025-01-01\naliases: [/2026/feed.xml]') },
      taken('/2026/feed.xml'),
    ],
    'a file beside the release and its own data': [
      {
        [HELD]: held('media: [{type: document, src: index.json}]'),
        'content/releases/2026/2026-05-01-e/index.json': '{}',
      },
      made('2026/05/01/e/index.json'),
    ],
    'an alias and the first page of a month': [{ [OUT]: out('aliases: [/2026/05/]') }, taken('/2026/05/')],
    'a file of public/ and one of the release': [
      { 'public/2026/05/01/e/index.json': '{}' },
      made('2026/05/01/e/index.json'),
    ],
    'a file of public/ and one beside the release': [
      {
        'public/2026/05/01/e/a.txt': 'x',
        [HELD]: held('media: [{type: document, src: a.txt}]'),
        'content/releases/2026/2026-05-01-e/a.txt': 'a',
      },
      'public/2026/05/01/e/a.txt already answers at /2026/05/01/e/a.txt',
    ],
    'a file of public/ and a folder': [
      { 'public/2026/05': 'x' },
      '/2026/05 would be a file and a folder at once',
    ],
    'topics whose names differ in capitals': [
      { ...topic, [OUT]: out('topics: [Water]') },
      '/topics/Water/ differs from /topics/water/ (content/topics.yaml) only in capitals',
    ],
  };
  for (const [name, [files, message]] of Object.entries(cases))
    await t.test(name, () => assertSameThen(files, message));
});

test('a collision is told once, of the first embargo that brings it', async () => {
  const also = releaseFile('2026-05-01-f.md');
  const later = releaseFile('2026-05-02-g.md');
  const problems = await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects: {«url-duplicate»/2026/05/: /, «url-duplicate»/2026/05/02/: /, «url-duplicate»/2026/: /}\n`,
    [OUT]: out(),
    [HELD]: held(),
    [also]: releaseText('title: F\ndate: 2026-05-01\nembargo: 2026-05-01 10:00'),
    [later]: releaseText('title: G\ndate: 2026-05-02\nembargo: 2026-06-01'),
  });
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      '/2026/ is a page or file of the site itself',
      `/2026/05/ is a page or file of the site itself from ${END} on, with ${HELD} and 1 more`,
      `/2026/05/02/ is a page or file of the site itself from 2026-06-01T00:00:00+03:00 on, with ${later}`,
    ],
  );
});

test('a draft has no day on which it comes out, and collides with nothing before it is one no more', async () => {
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects: {/2026/05/: /}\n`,
    [OUT]: out(),
    [HELD]: held('draft: true'),
  });
});

test('a release may link to the share card that it will have', async () => {
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}shareCards: { since: 2026-01-01 }\n`,
    [OUT]: out(),
    [HELD]: `${held()}\n[Card](/2026/05/01/e/share-card.png)\n`,
  });
});
