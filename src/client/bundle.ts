import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { SCRIPTS } from '../model/scripts.ts';
import { STEMMED_LANGUAGES, type StemmedLanguage, wordFormsPath } from '../model/wordForms.ts';

/** A script for browsers, whole in one file. */
export interface ClientScript {
  /** Site path: `/assets/search.js`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bundles and minifies all scripts of a built site; the same sources give the same bytes. Rejects when a source does not compile. */
export async function bundleClient(): Promise<readonly ClientScript[]> {
  // Each whole in itself: a file that two of them share would be a request more for each.
  return Promise.all([
    // No modules: those wait for the page.
    bundle('searchStart.ts', SCRIPTS.searchStart, 'iife'),
    bundle('search.ts', SCRIPTS.search, 'iife'),
    bundle('searchWorker.ts', SCRIPTS.searchWorker),
    ...[...LATER].map(([source, path]) => bundle(`../search/engine/${source}`, path)),
    bundleQuote(),
    ...STEMMED_LANGUAGES.map((language) => bundle(stemmerSource(language), wordFormsPath(language))),
  ]);
}

/** The script of release pages alone. */
export function bundleQuote(): Promise<ClientScript> {
  return bundle('quote.ts', SCRIPTS.quote);
}

/**
 * What the engine loads when it is asked for it: what helps a query that finds nothing, which few searches ask for, and what
 * knows the names in a query, which is asked once the results are there.
 */
const LATER: ReadonlyMap<string, string> = new Map([
  ['wayOut.ts', SCRIPTS.searchWayOut],
  ['namedSearches.ts', SCRIPTS.searchNames],
]);

const stemmerSource = (language: StemmedLanguage) => `../search/analysis/stemmers/${language}.ts`;

/**
 * The worker loads the word forms of a page's language and of no other, from the path that the page itself loads ahead,
 * and the rest when it is asked to.
 */
const apart: Plugin = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/\w+\.ts$/ }, ({ kind, path: source }) => {
      const file = kind === 'dynamic-import' ? LATER.get(path.basename(source)) : undefined;
      return file === undefined ? undefined : { path: file, external: true };
    });
    onResolve({ filter: /\/stemmers\/\w+\.ts$/ }, ({ kind, path: source }) => {
      if (kind !== 'dynamic-import') return undefined;
      const language = STEMMED_LANGUAGES.find((known) => source.endsWith(`/${known}.ts`));
      return language && { path: wordFormsPath(language), external: true };
    });
  },
};

async function bundle(
  source: string,
  sitePath: string,
  format: 'esm' | 'iife' = 'esm',
): Promise<ClientScript> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, source)],
    bundle: true,
    plugins: [apart],
    minify: true,
    format,
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    write: false,
    // The compiler's options are for checking; none of them may leak into the bytes.
    tsconfigRaw: {},
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`esbuild made nothing of ${source}`);
  return { path: sitePath, bytes: output.contents };
}
