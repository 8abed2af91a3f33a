import { xmlDocument, xmlElement, xmlEmpty, xmlText } from '../../src/lib/xml.ts';
import type { SitemapProps } from '../../src/plan/feedProps.ts';
import type { Renderer } from '../../src/plan/props.ts';

/** Pages of the site (sitemaps.org), with their language versions as Google reads them (`xhtml:link`). */
const sitemap: Renderer<SitemapProps> = ({ urls }) =>
  xmlDocument(
    xmlElement(
      'urlset',
      urls.map(({ url, lastmod, versions }) =>
        xmlElement('url', [
          xmlText('loc', url),
          ...(lastmod === undefined ? [] : [xmlText('lastmod', lastmod)]),
          ...hreflangs(versions).map(([hreflang, href]) =>
            xmlEmpty('xhtml:link', { rel: 'alternate', hreflang, href }),
          ),
        ]),
      ),
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': urls.some(({ versions }) => versions.length > 0)
          ? 'http://www.w3.org/1999/xhtml'
          : undefined,
      },
    ),
  );

/** `x-default` is the first, as in the pages themselves. */
function hreflangs(
  versions: SitemapProps['urls'][number]['versions'],
): readonly (readonly [string, string])[] {
  const [first] = versions;
  if (!first) return [];
  return [...versions.map(({ lang, url }) => [lang, url] as const), ['x-default', first.url]];
}

export default sitemap;
