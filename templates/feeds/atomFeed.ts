import { xmlDocument, xmlElement, xmlEmpty, xmlText } from '../../src/lib/xml.ts';
import type { FeedEntry, FeedProps } from '../../src/plan/feedProps.ts';
import type { Renderer } from '../../src/plan/props.ts';
import { releaseTitle } from '../layout/releaseTitle.ts';
import { typeName } from '../layout/typeName.ts';
import { stringsFor } from '../strings/index.ts';

const ATOM = 'application/atom+xml';

/**
 * Atom (RFC 4287). The links of the site's history follow RFC 5005, section 4: the subscription feed names the
 * newest year's feed, which names the year before, and so on; a year that is over is marked with `fh:archive`.
 */
const atomFeed: Renderer<FeedProps> = (feed) => {
  const { archive, licence } = feed;
  return xmlDocument(
    xmlElement(
      'feed',
      [
        xmlText('id', feed.id),
        xmlText('title', titleOf(feed)),
        xmlText('updated', feed.updated),
        xmlElement('author', [xmlText('name', feed.author)]),
        // For people (RFC 4287, section 4.2.10), and for programs (RFC 4946).
        licence ? xmlText('rights', [licence.name, licence.url].filter(Boolean).join(', ')) : '',
        licence?.url === undefined ? '' : xmlEmpty('link', { rel: 'license', href: licence.url }),
        link('self', ATOM, feed.self),
        link('alternate', 'text/html', feed.home),
        link('alternate', 'application/feed+json', feed.twin),
        archive?.isArchive ? xmlEmpty('fh:archive') : '',
        link('current', ATOM, archive?.current),
        link('prev-archive', ATOM, archive?.prev),
        link('next-archive', ATOM, archive?.next),
        ...feed.entries.map((release) => entry(release, feed.lang)),
      ].filter((line) => line !== ''),
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:fh': archive?.isArchive ? 'http://purl.org/syndication/history/1.0' : undefined,
        'xml:lang': feed.lang,
      },
    ),
  );
};

function titleOf({ title, of, lang }: FeedProps): string {
  if (of === undefined) return title;
  const what = of === 'corrections' ? stringsFor(lang).corrections.title : typeName(of, lang, 'many').label;
  return `${title}: ${what}`;
}

function entry(release: FeedEntry, lang: string): string {
  return xmlElement('entry', [
    xmlText('id', release.id),
    xmlText('title', releaseTitle(release.title, release.withdrawn, lang)),
    link('alternate', 'text/html', release.url),
    xmlText('published', release.published.iso),
    xmlText('updated', release.updated.iso),
    ...(release.author === undefined ? [] : [xmlElement('author', [xmlText('name', release.author)])]),
    ...release.topics.map((topic) => xmlEmpty('category', { term: topic })),
    ...(release.summary === '' ? [] : [xmlText('summary', release.summary)]),
  ]);
}

function link(rel: string, type: string, href: string | undefined): string {
  return href === undefined ? '' : xmlEmpty('link', { rel, type, href });
}

export default atomFeed;
