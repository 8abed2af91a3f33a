import type { OutputFolder } from '../output/outputFolder.ts';

/** Brings the scripts that readers' browsers run up to date. `code` is a digest of what they are made from. */
export async function buildScripts(
  output: Pick<OutputFolder, 'keepAll' | 'write'>,
  code: string,
): Promise<void> {
  if (output.keepAll('assets', code)) return;
  const { bundleClient } = await import('../client/bundle.ts');
  for (const { path, bytes } of await bundleClient())
    output.write({ output: path.slice(1), hash: code }, bytes);
}
