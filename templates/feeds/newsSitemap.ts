import { primaryLanguage, scriptOf } from '../../src/lib/language.ts';
import { statedTime } from '../../src/lib/statedTime.ts';
import { xmlDocument, xmlElement, xmlText } from '../../src/lib/xml.ts';
import type { NewsSitemapProps } from '../../src/plan/feedProps.ts';
import type { Renderer } from '../../src/plan/props.ts';

/** Google's news sitemap. With no release in it, it stays in place and is empty, as Google asks. */
const newsSitemap: Renderer<NewsSitemapProps> = ({ entries }) =>
  xmlDocument(
    xmlElement(
      'urlset',
      entries.map(({ url, publication, lang, date, title }) =>
        xmlElement('url', [
          xmlText('loc', url),
          xmlElement('news:news', [
            xmlElement('news:publication', [
              xmlText('news:name', publication),
              xmlText('news:language', newsLanguage(lang)),
            ]),
            xmlText('news:publication_date', statedTime(date)),
            xmlText('news:title', title),
          ]),
        ]),
      ),
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      },
    ),
  );

/** Google takes an ISO 639 code alone, save two forms of Chinese. */
function newsLanguage(lang: string): string {
  const language = primaryLanguage(lang);
  if (language !== 'zh') return language;
  return scriptOf(lang) === 'Hant' ? 'zh-tw' : 'zh-cn';
}

export default newsSitemap;
