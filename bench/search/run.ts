import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/read/content.ts';
import { launchBrowser } from '../../tests/tools/browser.ts';
import { serveFolder } from '../../tests/tools/staticServer.ts';
import { communiqueSide } from '../communiqueSide.ts';
import { copySite } from '../copySite.ts';
import { BENCH_FOLDER, cachedArchive } from '../generate.ts';
import { writeHugoProject } from '../hugoProject.ts';
import { hugoSide } from '../hugoSide.ts';
import { missingPart, readMachine } from '../machine.ts';
import { measure } from '../measure.ts';
import { parseSize } from '../options.ts';
import { bytes, count, seconds } from '../wording.ts';
import {
  ASKINGS,
  type Asking,
  addressOf,
  askFirst,
  type FirstQuery,
  indexerOf,
  writePagefindPages,
} from './firstQuery.ts';
import {
  communiqueIndexer,
  INDEXER_NAMES,
  type Indexer,
  type IndexerName,
  type Indexing,
  pagefindIndexer,
  runIndexer,
} from './indexers.ts';
import { chooseQueries } from './queries.ts';
import { saveSearchResult } from './report.ts';

const USAGE = `npm run bench:search -- [options]

  --size NUMBER    releases of a generated archive: 10k (default)
  --root DIR       an archive of your own instead; it is copied, not touched
  --label TEXT     what the results call it
  --pairs NUMBER   how often each side makes its index, in turns (default: 3)
  --queries NUMBER how many words are asked for (default: 20)
`;

/** Milliseconds that a server far away takes to answer. */
const FAR = 100;
const SIDE = ['Communiqué', 'Pagefind'] as const;

function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

type Pair<Value> = Readonly<Record<IndexerName, Value>>;

async function buildSites(source: string, scratch: string) {
  const [root, folder] = [path.join(scratch, 'site'), path.join(scratch, 'hugo')];
  copySite(source, root);
  const { site, releases } = await readContent(root);
  if (!site) throw new Error(`${source} has no site.yaml that can be read`);
  const [{ code }] = site.languages;
  const titles = releases.flatMap(({ lang, title, draft, withdrawn }) =>
    lang === code && !draft && !withdrawn ? [title] : [],
  );
  const project = await writeHugoProject(root, folder);
  const [ours, hugo] = [communiqueSide(root), hugoSide(project, folder)];
  const [build] = ours.commands('cold');
  const [render] = hugo.commands('cold');
  if (!build || !render) throw new Error('a side has no command');
  say('  building both sites');
  const building = {
    communique: (await measure(build)).taken,
    hugo: (await measure(render)).taken,
  };
  say(`  Communiqué: ${seconds(building.communique.wall)}; Hugo: ${seconds(building.hugo.wall)}`);
  const languages = site.languages.map((language) => language.code);
  const indexers: Pair<Indexer> = {
    communique: await communiqueIndexer(root, languages),
    pagefind: pagefindIndexer(hugo.output),
  };
  return { titles, code, releases: project.releases, building, indexers };
}

async function measureIndexing(
  indexers: Pair<Indexer>,
  pairs: number,
  aside: string,
): Promise<Pair<Indexing[]>> {
  const runs: Pair<Indexing[]> = { communique: [], pagefind: [] };
  for (let pair = 1; pair <= pairs; pair++) {
    for (const [index, name] of INDEXER_NAMES.entries()) {
      const run = await runIndexer(indexers[name], aside);
      runs[name].push(run);
      say(
        `  index, ${pair}, ${SIDE[index]}: ${seconds(run.wall)}, CPU ${seconds(run.cpu)}, peak ${bytes(run.peak)}, ${bytes(run.size)}`,
      );
    }
  }
  return runs;
}

/** Seconds that a browser may keep a file; what GitHub Pages says. */
const MAX_AGE = 600;

async function measureQueries(indexers: Pair<Indexer>, queries: readonly string[], delay: number) {
  const servers = {
    communique: await serveFolder(indexers.communique.site, { delay, maxAge: MAX_AGE }),
    pagefind: await serveFolder(indexers.pagefind.site, { delay, maxAge: MAX_AGE }),
  };
  const browser = await launchBrowser();
  const asked: Record<Asking, FirstQuery[]> = {
    'newest first': [],
    'best match': [],
    Pagefind: [],
    'Pagefind UI': [],
  };
  try {
    for (const query of queries) {
      for (const asking of ASKINGS) {
        const { origin } = servers[indexerOf(asking)];
        const answer = await askFirst(browser, origin + addressOf(asking, query));
        asked[asking].push(answer);
        say(
          `  "${query}", ${delay} ms away, ${asking}: ${seconds(answer.wait)}, ${bytes(answer.first.bytes)} in ${answer.first.requests} requests, ${bytes(answer.all.bytes)} in all`,
        );
      }
    }
  } finally {
    await browser.close();
    await Promise.all(Object.values(servers).map((server) => server.close()));
  }
  return asked;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '10k' },
      root: { type: 'string' },
      label: { type: 'string' },
      pairs: { type: 'string', default: '3' },
      queries: { type: 'string', default: '20' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(USAGE);
  const machine = readMachine();
  const missing = missingPart(machine);
  if (missing !== undefined) throw new Error(missing);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const generated = { releases: parseSize(values.size), seed: 1 };
  const source = values.root === undefined ? cachedArchive(generated).root : path.resolve(values.root);
  const scratch = path.join(BENCH_FOLDER, `search-${process.pid}`);
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const { titles, code, releases, building, indexers } = await buildSites(source, scratch);
  const archive =
    values.label ?? (values.root === undefined ? 'Generated, seed 1' : 'An archive of one’s own');
  say(`  ${count(releases)} releases on both sides`);
  const indexing = await measureIndexing(indexers, parseSize(values.pairs), path.join(scratch, 'aside'));
  writePagefindPages(indexers.pagefind.site, code);
  const queries = chooseQueries(titles, parseSize(values.queries));
  saveSearchResult({
    archive,
    releases,
    measured: new Date().toISOString(),
    machine,
    building,
    indexing,
    near: await measureQueries(indexers, queries, 0),
    far: await measureQueries(indexers, queries, FAR),
    farMilliseconds: FAR,
  });
  say('\nThe results are in bench/SEARCH.md.');
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
