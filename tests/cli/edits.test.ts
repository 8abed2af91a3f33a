import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertSameFiles, build, bytesOf, timesOf } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseText, SITE_YAML, writeFiles } from '../tools/siteRoot.ts';

/*
 * Invariant: a warm build and a clean build of the same content give byte-identical trees. COMMUNIQUE_EDIT_RUNS=100
 * tries more sequences of edits.
 */
const RUNS = Number(process.env.COMMUNIQUE_EDIT_RUNS ?? 3);

/** The content of a site in the making, and its clock. */
interface Draft {
  readonly releases: Map<number, Record<string, string>>;
  labels: number;
  hours: number;
  publicFile: boolean;
  /** The title and text of a standing page; "" for none. */
  page: string;
  pageText: string;
  siteTitle: string;
  /** The words of the site's own footer; "" for the stock one. */
  footer: string;
}

const EMPTY = {
  labels: 0,
  hours: 0,
  publicFile: false,
  page: '',
  pageText: '',
  siteTitle: 'Press releases',
  footer: '',
};

type Edit = readonly [what: (typeof EDITS)[number], which: number, value: number];

const EDITS = [
  'add',
  'retitle',
  'body',
  'correct',
  'withdraw',
  'relate',
  'delete',
  'rename',
  'redate',
  'embargo',
  'draft',
  'wait',
  'topic',
  'translate',
  'alias',
  'label',
  'site',
  'template',
  'public',
  'page',
  'pageText',
  'dist',
  'cache',
  'damage',
  'stray',
] as const;
const DAYS = ['2021-05-25', '2021-05-26', '2021-12-31', '2022-01-01'];

function apply(draft: Draft, root: string, [what, which, value]: Edit): void {
  const key = [...draft.releases.keys()][which % Math.max(1, draft.releases.size)] ?? -1;
  const release = draft.releases.get(key);
  const set = (name: string, text: string) =>
    release && draft.releases.set(key, { ...release, [name]: text });
  const toggle = (name: string, text: string) => set(name, release?.[name] === text ? '' : text);
  if (what === 'add')
    draft.releases.set(Math.max(-1, ...draft.releases.keys()) + 1, {
      title: `Title ${value}`,
      date: DAYS[value % DAYS.length] ?? '',
    });
  else if (what === 'retitle') set('title', `Title ${value}`);
  else if (what === 'body') set('body', `Other words, ${value}.`);
  else if (what === 'correct') toggle('corrections', `[{date: 2022-02-0${1 + (value % 9)}, note: Wrong.}]`);
  else if (what === 'withdraw') toggle('withdrawn', '{date: 2022-03-01, reason: Wrong.}');
  else if (what === 'relate') toggle('related', 'yes');
  else if (what === 'delete') draft.releases.delete(key);
  else if (what === 'rename') set('slug', `renamed-${value}-${key}`);
  else if (what === 'redate') set('date', DAYS[value % DAYS.length] ?? '');
  else if (what === 'embargo') toggle('embargo', `2026-02-01 ${10 + (value % 10)}:00`);
  else if (what === 'draft') toggle('draft', 'true');
  else if (what === 'wait') draft.hours += 4;
  else if (what === 'topic') toggle('topics', '[nato]');
  else if (what === 'translate') toggle('translated', 'yes');
  else if (what === 'alias') toggle('aliases', `[/old/${key}/, /2021/05/24/former-${key}/]`);
  else if (what === 'label') draft.labels = value;
  else if (what === 'site') draft.siteTitle = `Site ${value}`;
  else if (what === 'template') draft.footer = `Footer ${value}`;
  else if (what === 'public') draft.publicFile = !draft.publicFile;
  else if (what === 'page') draft.page = draft.page === '' ? `About ${value}` : '';
  else if (what === 'pageText') draft.pageText = `Words ${value}`;
  else if (what === 'dist') rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  else if (what === 'cache') rmSync(path.join(root, '.communique'), { recursive: true, force: true });
  else if (what === 'damage')
    for (const name of Object.keys(bytesOf(root, '.communique')))
      writeFileSync(path.join(root, '.communique', name), '{"version":1,"fi');
  else writeFiles(root, { [`dist/2021/stray${value}/x.html`]: 'stray' });
}

function filesOf({ releases, labels, publicFile, page, pageText, siteTitle, footer }: Draft): Files {
  const files: Record<string, string> = {
    'content/topics.yaml': `nato: {label: Label ${labels}}\n`,
    'content/site.yaml': SITE_YAML.replace('Press releases', siteTitle),
  };
  if (footer)
    files['templates/parts/footer.ts'] = `export default function Footer() { return '${footer}'; }\n`;
  if (page) files['content/pages/about.md'] = releaseText(`title: ${page}`, pageText);
  if (publicFile) files['public/note.txt'] = 'note';
  const nameOf = (key: number) => releases.get(key)?.slug || `2021-release-${key}`;
  // A link to one that is held back would be an error, and stop the build.
  const open = [...releases].filter(([, { draft, embargo }]) => !draft && !embargo).map(([key]) => key);
  for (const [key, { slug: _, translated, body, related, ...fields }] of releases) {
    const name = nameOf(key);
    const others = open.filter((other) => related && other !== key).map(nameOf);
    const lines = Object.entries({
      ...fields,
      related: others.length > 0 ? `[${others.join()}]` : '',
    }).flatMap(([field, value]) => (value === '' ? [] : [`${field}: ${value}`]));
    files[`content/releases/${name}.md`] = releaseText(lines.join('\n'), body ?? `Body of ${fields.title}.`);
    if (translated)
      files[`content/releases/${name}.et.md`] = releaseText(
        lines.filter((line) => !line.startsWith('aliases')).join('\n'),
        'Sisu.',
      );
  }
  return files;
}

function replaceContent(root: string, draft: Draft): void {
  // Of an archive that is to become empty, a build wants `dist/` gone first.
  const gone = draft.releases.size === 0 ? ['dist'] : [];
  for (const folder of ['content/releases', 'content/pages', 'public', ...gone])
    rmSync(path.join(root, folder), { recursive: true, force: true });
  writeFiles(root, filesOf(draft));
}

const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat({ max: 9 }), fc.nat({ max: 99 })), {
  minLength: 3,
  maxLength: 6,
});

test('after any edits, a warm build gives the bytes of a clean one, and the next build writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (sequence) => {
      const draft: Draft = {
        releases: new Map([[0, { title: 'First', date: '2021-05-25', topics: '[nato]' }]]),
        ...EMPTY,
      };
      const root = makeRoot(filesOf(draft));
      await build(root, '--now', '2026-02-01T08:00:00+02:00');
      for (const edit of sequence) {
        apply(draft, root, edit);
        replaceContent(root, draft);
        const now = new Date(Date.parse('2026-02-01T08:00:00+02:00') + draft.hours * 3_600_000).toISOString();
        await build(root, '--now', now);
        const clean = makeRoot(filesOf(draft));
        await build(clean, '--now', now);
        assertSameFiles(bytesOf(root), bytesOf(clean), `after ${JSON.stringify(edit)}`);
        const times = timesOf(root);
        await build(root, '--now', now);
        assertSameFiles(timesOf(root), times, `nothing is written after ${JSON.stringify(edit)}`);
      }
    }),
    { numRuns: RUNS, endOnFailure: RUNS < 10 },
  );
});

test('each kind of edit, one after the other', async () => {
  const draft: Draft = {
    releases: new Map([
      [0, { title: 'First', date: '2021-05-25', topics: '[nato]' }],
      [1, { title: 'Second', date: '2022-01-01' }],
    ]),
    ...EMPTY,
  };
  const root = makeRoot(filesOf(draft));
  await build(root);
  const names = new Set<string>();
  for (const what of EDITS.filter((edit) => edit !== 'wait')) {
    apply(draft, root, [what, 0, 7]);
    replaceContent(root, draft);
    await build(root);
    const clean = makeRoot(filesOf(draft));
    await build(clean);
    assertSameFiles(bytesOf(root), bytesOf(clean), what);
    for (const name of Object.keys(bytesOf(root))) names.add(name);
  }
  assert.ok(names.size > 60, 'the edits reach many pages');
});
