import type { VNode } from 'preact';
import { remembering } from '../../src/lib/remembering.ts';
import { statedTime } from '../../src/lib/statedTime.ts';
import type { Frame } from '../../src/plan/props.ts';
import { cardPicture } from './cardPicture.ts';
import type { PageMeta } from './pageMeta.ts';

/** Link previews: Open Graph (ogp.me) and the two Twitter tags that have no Open Graph twin. */
export function SocialCard({ frame, meta }: { readonly frame: Frame; readonly meta: PageMeta }): VNode {
  const { article } = meta;
  const locale = localeOf(frame.lang);
  const others = new Set(frame.versions.map(({ lang }) => localeOf(lang)));
  const { card, site } = frame;
  const picture = meta.picture ?? (card && cardPicture(card, site.title, frame));
  return (
    <>
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:title" content={meta.title} />
      {meta.description && <meta property="og:description" content={meta.description} />}
      <meta property="og:url" content={frame.canonical} />
      <meta property="og:site_name" content={site.title} />
      {locale && <meta property="og:locale" content={locale} />}
      {[...others].map(
        (other) =>
          other !== '' &&
          other !== locale && <meta key={other} property="og:locale:alternate" content={other} />,
      )}
      {article && <meta property="article:published_time" content={statedTime(article.published)} />}
      {article?.modified && <meta property="article:modified_time" content={statedTime(article.modified)} />}
      {article?.tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
      {picture && (
        <>
          <meta property="og:image" content={picture.url} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          {picture.alt && <meta property="og:image:alt" content={picture.alt} />}
        </>
      )}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
    </>
  );
}

/** `language_TERRITORY` (ogp.me); where a language names no territory, the one where most speak it (CLDR); "" for Esperanto, which has none. */
function localeOf(lang: string): string {
  return remember(lang, () => {
    const { language, region } = new Intl.Locale(lang).maximize();
    return region && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : '';
  });
}
const remember = remembering<string>(100);
