import { xmlDocument, xmlElement, xmlText } from '../../src/lib/xml.ts';
import type { SitemapIndexProps } from '../../src/plan/feedProps.ts';
import type { Renderer } from '../../src/plan/props.ts';

/** The list of sitemaps (sitemaps.org, "Using Sitemap index files"). */
const sitemapIndex: Renderer<SitemapIndexProps> = ({ sitemaps }) =>
  xmlDocument(
    xmlElement(
      'sitemapindex',
      sitemaps.map(({ url, lastmod }) =>
        xmlElement('sitemap', [
          xmlText('loc', url),
          ...(lastmod === undefined ? [] : [xmlText('lastmod', lastmod)]),
        ]),
      ),
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    ),
  );

export default sitemapIndex;
