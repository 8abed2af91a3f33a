import { inflateRawSync } from 'node:zlib';
import { lineage } from '../../src/archive/terms.ts';
import { digest } from '../../src/lib/digest.ts';
import type { ReleaseJson } from '../../src/model/releaseJson.ts';
import type { GuideTerm, SearchGuide } from '../../src/model/searchGuide.ts';
import { analyserOf } from '../../src/search/analysis/analyser.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import { listFile } from '../../src/search/indexing/listFile.ts';
import { makeShard } from '../../src/search/indexing/makeShard.ts';
import { planShards } from '../../src/search/indexing/shard.ts';
import type { EngineSetup, SearchEngine, SearchRequest } from '../../src/search/request.ts';

/** An index that is held in memory. */
export interface MemoryIndex {
  /** By site path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** An engine of one language; `fetch` may stand in the way of its files, `onGuide` sees when it asks for the guide. */
  engine(lang?: string, fetch?: EngineSetup['fetch'], onGuide?: () => void): SearchEngine;
  /** Paths that engines have asked for. */
  readonly asked: string[];
}

/** Makes the search of some releases; `topics` are the terms' broader ones. */
export async function indexOf(
  releases: readonly ReleaseJson[],
  topics: ReadonlyMap<string, string> = new Map(),
): Promise<MemoryIndex> {
  const texts = new Map(
    releases.map((release) => [`${release.lang}${release.url}`, JSON.stringify(release)]),
  );
  const documents = releases.map((release) => ({
    path: `${release.lang}${release.url}`,
    hash: digest(JSON.stringify(release)),
    lang: release.lang,
    day: release.date.slice(0, 10),
  }));
  const files = new Map<string, Uint8Array>();
  const lists = new Map<string, ReturnType<typeof makeShard>['listed'][]>();
  for (const lang of new Set(['en', ...releases.map((release) => release.lang)])) lists.set(lang, []);
  for (const shard of planShards(documents, 'test')) {
    const made = makeShard(shard, await analyserOf(shard.lang), (path) => texts.get(path) ?? '');
    for (const { path, bytes } of made.files) files.set(path, bytes);
    lists.get(shard.lang)?.push(made.listed);
  }
  for (const [lang, listed] of lists) {
    const file = listFile(lang, listed);
    files.set(file.path, file.bytes);
  }
  const guide = guideOf(releases, topics);
  const asked: string[] = [];
  const fetch = async (path: string) => {
    asked.push(path);
    const bytes = files.get(path);
    if (!bytes) throw new Error(`404 ${path}`);
    return bytes;
  };
  const inflate = async (bytes: Uint8Array) => inflateRawSync(bytes);
  return {
    files,
    asked,
    engine: (lang = 'en', other = fetch, onGuide = () => {}) =>
      createEngine({
        lang,
        fetch: other,
        inflate,
        guide: async () => {
          onGuide();
          return guide;
        },
      }),
  };
}

function guideOf(releases: readonly ReleaseJson[], broader: ReadonlyMap<string, string>): SearchGuide {
  const vocabulary = new Map(
    [...broader].map(([key, above]) => [key, { key, label: key, broader: above, sameAs: [] }]),
  );
  const terms = (kind: 'topics' | 'people' | 'organisations'): readonly GuideTerm[] => {
    const labels = new Map(
      releases.flatMap((release) => release[kind].map(({ key, label }) => [key, label])),
    );
    const keys = new Set(
      [...labels.keys()].flatMap((key) => lineage(key, kind === 'topics' ? vocabulary : new Map())),
    );
    return [...keys].map((key) => {
      const above = kind === 'topics' ? broader.get(key) : undefined;
      return {
        key,
        label: labels.get(key) ?? key,
        href: '',
        count: 0,
        ...(above !== undefined && { broader: above }),
      };
    });
  };
  return {
    terms: { topics: terms('topics'), people: terms('people'), organisations: terms('organisations') },
    types: [...new Set(releases.map(({ type }) => type))].map((key) => ({
      key,
      label: key === 'release' ? 'Press release' : key,
      count: 0,
    })),
    years: [],
    recent: [],
  };
}

/** A request for newest first without filters, but for what is said. */
export function request(query: string, more: Partial<SearchRequest> = {}): SearchRequest {
  return {
    query,
    lang: 'en',
    filters: { topics: [], people: [], organisations: [], types: [], years: [] },
    order: 'newest',
    withdrawn: false,
    ...more,
  };
}

/** The titles of all that is found, in order. */
export async function titlesOf(engine: SearchEngine, asked: SearchRequest): Promise<readonly string[]> {
  const hits = await engine.start(asked).reach(Number.MAX_SAFE_INTEGER);
  return hits.map(({ title }) => title);
}

/** `words` of `…/words-3.bin`. */
export function kindOf(path: string): string {
  return path.replace(/.*\/|-?\d*\.bin/g, '');
}
