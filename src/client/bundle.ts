import path from 'node:path';
import { build } from 'esbuild';

/** A script for browsers, whole in one file. */
export interface ClientScript {
  /** Site path: `/assets/search.js`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bundles and minifies all scripts of a built site; the same sources give the same bytes. Rejects when a source does not compile. */
export async function bundleClient(): Promise<readonly ClientScript[]> {
  // Each apart: a file that two of them share would be a request more for each.
  return (await Promise.all([bundle('search.ts'), bundle('searchWorker.ts'), bundleQuote()])).flat();
}

/** The script of release pages alone. */
export function bundleQuote(): Promise<readonly ClientScript[]> {
  return bundle('quote.ts');
}

async function bundle(entry: string): Promise<readonly ClientScript[]> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, entry)],
    outdir: 'assets',
    bundle: true,
    // The worker loads the word forms of the page's language and of no other.
    splitting: true,
    chunkNames: 'search-[hash]',
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    write: false,
    // The compiler's options are for checking; none of them may leak into the bytes.
    tsconfigRaw: {},
  });
  return outputFiles.map(({ path: file, contents }) => ({
    path: `/assets/${path.basename(file)}`,
    bytes: contents,
  }));
}
