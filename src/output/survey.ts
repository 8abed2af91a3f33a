import type { Effects } from './effects.ts';
import type { Manifest } from './manifest.ts';

/** How the output folder differs from what the last build left there; plain data, of a few names mostly. */
export interface Survey {
  /** Files of the manifest that are gone. */
  readonly missing: readonly string[];
  /** Files of the manifest with another size or time. */
  readonly changed: readonly string[];
  /** Files that the manifest does not know. */
  readonly strays: readonly string[];
}

/** Looks at every file of the output folder once: nothing else proves what a manifest says. */
export async function surveyOutput(
  effects: Pick<Effects, 'visit' | 'stat'>,
  before: Manifest,
): Promise<Survey> {
  const seen = new Uint8Array(before.lines);
  const changed: string[] = [];
  const strays: string[] = [];
  await effects.visit((output) => {
    const number = before.numbers.get(output);
    if (number === undefined) {
      strays.push(output);
      return;
    }
    seen[number] = 1;
    const found = effects.stat(output);
    if (found?.size !== before.size(number) || found.mtime !== before.mtime(number)) changed.push(output);
  });
  const missing: string[] = [];
  for (const [output, number] of before.numbers) if (!seen[number]) missing.push(output);
  return { missing, changed: changed.sort(), strays: strays.sort() };
}
