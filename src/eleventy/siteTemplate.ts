import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { isWithin } from '../lib/isWithin.ts';

/**
 * The default export of a site's own template in `folder`, both absolute. It lies outside the package, so neither our JSX settings nor our
 * packages would be found from there: it is compiled here, and `preact` and `communique/…` are this package's own.
 * Throws what a template that does not compile or load throws, or that imports what no build would look at again.
 */
export async function loadTemplate(file: string, folder: string): Promise<unknown> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    logLevel: 'silent',
    // Where a link stands, not where it leads to, a file is part of the templates.
    preserveSymlinks: true,
    plugins: [ownPackages, onlyWithin(folder)],
  });
  const code = outputFiles[0]?.text ?? '';
  const module: { default?: unknown } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  if (typeof module.default !== 'function') {
    throw new Error(`${file}: ERROR: the template has no default export that is a function`);
  }
  return module.default;
}

/** Of the files that pages are made from, a build looks at those in the site's templates to see whether they changed. */
function onlyWithin(folder: string): Plugin {
  return {
    name: 'templates',
    setup(bundler) {
      bundler.onResolve({ filter: /^[./]/ }, ({ path: target, resolveDir, kind }) => {
        if (kind === 'entry-point' || isWithin(path.resolve(resolveDir, target), folder)) return undefined;
        return {
          errors: [{ text: `${target} lies outside templates/: move it there, or put a link to it there` }],
        };
      });
    },
  };
}

// `communique/templates/parts/index.ts` has to be the very module that the stock pages use, hence never bundled.
const ownPackages: Plugin = {
  name: 'own-packages',
  setup(bundler) {
    bundler.onResolve({ filter: /^communique\// }, ({ path: name }) => ({
      path: new URL(`../../${name.slice('communique/'.length)}`, import.meta.url).href,
      external: true,
    }));
    bundler.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || name.startsWith('node:')
        ? undefined
        : { path: import.meta.resolve(name), external: true },
    );
  },
};
