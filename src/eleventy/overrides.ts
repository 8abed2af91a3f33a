import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parts } from '../../templates/parts/index.ts';
import { stockRenderers } from '../../templates/renderers.ts';
import type { Renderers } from '../plan/props.ts';

const STOCK = path.resolve(import.meta.dirname, '../../templates');

/** A site's template file that takes no stock one's place, and the names that it could take. */
export interface StrayTemplate {
  /** Absolute. */
  readonly file: string;
  readonly known: readonly string[];
}

/**
 * The renderers of a site whose own templates are in `folder` (absolute): a page or part there replaces the stock one
 * of the same file name. Throws what a template that does not load throws.
 */
export async function loadRenderers(
  folder: string,
): Promise<{ renderers: Renderers; strays: readonly StrayTemplate[] }> {
  const renderers: Record<string, unknown> = { ...stockRenderers };
  const strays: StrayTemplate[] = [];
  if (path.resolve(folder) === STOCK) return { renderers: stockRenderers, strays };
  const capital = (stem: string) => stem.charAt(0).toUpperCase() + stem.slice(1);
  const places = [
    { name: 'pages', target: renderers, key: (stem: string) => stem },
    { name: 'feeds', target: renderers, key: (stem: string) => stem },
    { name: 'parts', target: parts as Record<string, unknown>, key: capital },
  ];
  for (const { name, target, key } of places) {
    const known = Object.keys(target);
    for (const file of templateFiles(path.join(folder, name))) {
      const place = key(path.basename(file).replace(/\.tsx?$/, ''));
      if (!known.includes(place)) strays.push({ file, known });
      else target[place] = await (await import('./siteTemplate.ts')).loadTemplate(file, folder);
    }
  }
  const loaded = renderers as unknown as Renderers;
  const twin = twinFile(folder);
  if (twin === undefined) return { renderers: loaded, strays };
  const { checkedTwin } = await import('./checkedTwin.ts');
  return { renderers: { ...loaded, releaseJson: checkedTwin(loaded.releaseJson, twin) }, strays };
}

/** The site's own template of `index.json`, where it has one. */
function twinFile(folder: string): string | undefined {
  return templateFiles(path.join(folder, 'pages')).findLast((file) =>
    /^releaseJson\.tsx?$/.test(path.basename(file)),
  );
}

function templateFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}
