import path from 'node:path';
import { build } from 'esbuild';

/** Bundles the script that every served page carries; it never gets into a built site. */
export async function bundleReloadScript(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'browser/reload.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    write: false,
    tsconfigRaw: {},
  });
  const [script] = outputFiles;
  if (!script) throw new Error('The reload script came out empty');
  return script.contents;
}
