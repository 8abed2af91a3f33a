import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the script that every served page carries; it never gets into a built site. */
export async function bundleReloadScript(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./browser/reload.ts', import.meta.url))],
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
