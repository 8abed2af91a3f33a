import { bundleClient } from '../client/bundle.ts';
import { digest } from '../lib/digest.ts';
import type { OutputFolder } from '../output/outputFolder.ts';

/** Writes the scripts that readers' browsers run. */
export async function buildScripts(output: Pick<OutputFolder, 'write'>): Promise<void> {
  for (const { path, bytes } of await bundleClient())
    output.write({ output: path.slice(1), hash: digest(bytes) }, bytes);
}
