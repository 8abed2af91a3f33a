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
export function surveyOutput(effects: Pick<Effects, 'list' | 'stat'>, before: Manifest): Survey {
  const missing = new Set(before.keys());
  const changed: string[] = [];
  const strays: string[] = [];
  for (const output of effects.list()) {
    const entry = before.get(output);
    if (!entry) strays.push(output);
    else if (missing.delete(output)) {
      const found = effects.stat(output);
      if (found?.size !== entry.size || found.mtime !== entry.mtime) changed.push(output);
    }
  }
  return { missing: [...missing], changed, strays };
}
