import type { FeedEntry, FeedProps } from '../../src/plan/feedProps.ts';
import type { Renderer } from '../../src/plan/props.ts';
import { releaseTitle } from '../layout/releaseTitle.ts';

/** JSON Feed 1.1. */
const jsonFeed: Renderer<FeedProps> = (feed) => {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.lang,
    authors: [{ name: feed.author }],
    items: feed.entries.map((release) => item(release, feed.lang)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
};

function item(release: FeedEntry, lang: string) {
  const title = releaseTitle(release.title, release.withdrawn, lang);
  return {
    id: release.id,
    url: release.url,
    title,
    // The format wants every item to have content; a release without a paragraph has its title only.
    content_text: release.summary === '' ? title : release.summary,
    ...(release.summary === '' ? {} : { summary: release.summary }),
    date_published: release.published.iso,
    date_modified: release.updated.iso,
    ...(release.author === undefined ? {} : { authors: [{ name: release.author }] }),
    ...(release.topics.length === 0 ? {} : { tags: release.topics }),
  };
}

export default jsonFeed;
