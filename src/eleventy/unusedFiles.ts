import { realpathSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { listFiles } from '../disk/listFiles.ts';
import { isLeftover } from '../lib/leftovers.ts';

/** Folders of the stock templates whose files a site's own cannot take the place of. */
const KEPT = ['assets', 'layout', 'strings'];
const TEMPLATE = /^(?:pages|feeds|parts)\/[^/]+\.tsx?$/;

/**
 * Files in a site's own `templates/` (`folder`, absolute) that lie where the stock ones have theirs, and that none of its
 * templates but the `strays` imports; absolute. Rejects where a template does not compile.
 */
export async function unusedFiles(folder: string, strays: ReadonlySet<string>): Promise<readonly string[]> {
  const files = listFiles(folder).filter((name) => !isLeftover(path.basename(name)));
  const inPlace = (name: string) => path.join(folder, name);
  const kept = files
    .filter((name) => KEPT.some((top) => name.startsWith(`${top}/`)))
    // Beside modules there may be notes and settings; of what lies among the assets, all seems meant to be published.
    .filter((name) => name.startsWith('assets/') || /\.tsx?$/.test(name));
  if (kept.length === 0) return [];
  const { metafile } = await build({
    entryPoints: files
      .filter((name) => TEMPLATE.test(name))
      .map(inPlace)
      .filter((file) => !strays.has(file)),
    bundle: true,
    write: false,
    metafile: true,
    outdir: folder,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    absWorkingDir: folder,
    logLevel: 'silent',
  });
  // Esbuild names files by their places without links.
  const real = realpathSync.native(folder);
  const used = new Set(Object.keys(metafile.inputs).map((name) => path.join(real, name)));
  return kept.map(inPlace).filter((file) => !used.has(realpathSync.native(file)));
}
