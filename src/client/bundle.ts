import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A script for browsers, whole in one file. */
export interface ClientScript {
  /** Site path. */
  readonly path: '/assets/search.js';
  readonly bytes: Uint8Array;
}

/** Bundles and minifies the search page's script; the same sources give the same bytes. Rejects when a source does not compile. */
export async function bundleClient(): Promise<ClientScript> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./search.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    write: false,
    // The compiler's options are for checking; none of them may leak into the bytes.
    tsconfigRaw: {},
  });
  const [script] = outputFiles;
  if (!script) throw new Error('The search script came out empty');
  return { path: '/assets/search.js', bytes: script.contents };
}
