import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';

/** `hreflang` links to the page in each of its languages; `x-default` is the first, the site's default where it exists. */
export function LanguageVersions({ frame }: { readonly frame: Frame }): VNode | null {
  const [first] = frame.versions;
  if (!first) return null;
  return (
    <>
      {frame.versions.map(({ lang, href }) => (
        <link key={lang} rel="alternate" hreflang={lang} href={frame.site.origin + href} />
      ))}
      <link rel="alternate" hreflang="x-default" href={frame.site.origin + first.href} />
    </>
  );
}
