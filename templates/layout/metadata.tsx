import type { VNode } from 'preact';
import { scriptJson } from '../../src/lib/scriptJson.ts';
import type { Frame } from '../../src/plan/props.ts';
import { CitationMeta } from './citationMeta.tsx';
import { LanguageVersions } from './languageVersions.tsx';
import type { PageMeta } from './pageMeta.ts';
import { SocialCard } from './socialCard.tsx';

/** The whole `<head>` of a page, for people's browsers, search engines and link previews. */
export function Metadata({ frame, meta }: { readonly frame: Frame; readonly meta: PageMeta }): VNode {
  const { site } = frame;
  const title = meta.title === site.title ? site.title : `${meta.title} – ${site.title}`;
  return (
    <head>
      <meta charset="utf-8" />
      {meta.early}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {meta.description && <meta name="description" content={meta.description} />}
      {meta.noIndex ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={frame.canonical} />
      )}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#0b4650" />
      <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
      {['sourceSans', 'sourceSerif'].map((font) => (
        <link
          key={font}
          rel="preload"
          href={`/assets/fonts/${font}-latin.woff2`}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
      ))}
      <link rel="stylesheet" href="/assets/site.css" />
      {!meta.noIndex && <LanguageVersions frame={frame} />}
      {(meta.alternates ?? []).map(({ type, href, title: name }) => (
        <link key={href} rel="alternate" type={type} href={href} title={name} />
      ))}
      <link rel="alternate" type="application/atom+xml" href={frame.feeds.atom} title={site.title} />
      <link rel="alternate" type="application/feed+json" href={frame.feeds.json} title={site.title} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={frame.openSearch}
        title={site.title}
      />
      {!meta.noIndex && <SocialCard frame={frame} meta={meta} />}
      {meta.cited && <CitationMeta cited={meta.cited} />}
      {meta.jsonLd && (
        // Safe: scriptJson escapes every "<", so no text can end the element.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(meta.jsonLd) }} />
      )}
      {meta.extra}
    </head>
  );
}
