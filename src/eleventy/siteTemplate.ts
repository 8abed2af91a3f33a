import { build, type Plugin } from 'esbuild';

/**
 * The default export of a site's own template. It lies outside the package, so neither our JSX settings nor our
 * packages would be found from there: it is compiled here, and `preact` and `communique/…` are this package's own.
 * Throws what a template that does not compile or load throws.
 */
export async function loadTemplate(file: string): Promise<unknown> {
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
    plugins: [ownPackages],
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

// `communique/templates/parts/index.ts` has to be the very module that the stock pages use, hence never bundled.
const ownPackages: Plugin = {
  name: 'own-packages',
  setup(bundler) {
    bundler.onResolve({ filter: /^communique\// }, ({ path }) => ({
      path: new URL(`../../${path.slice('communique/'.length)}`, import.meta.url).href,
      external: true,
    }));
    bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('node:')
        ? undefined
        : { path: import.meta.resolve(path), external: true },
    );
  },
};
