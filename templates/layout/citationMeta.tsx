import type { VNode } from 'preact';
import { type CitedRelease, citedName } from '../../src/cite/citedRelease.ts';

/** What reference managers and scholarly search engines read: Highwire Press tags and Dublin Core. */
export function CitationMeta({ cited }: { readonly cited: CitedRelease }): VNode {
  const { title, publisher, author, date, url, lang } = cited;
  return (
    <>
      <meta name="citation_title" content={title} />
      <meta name="citation_author" content={author ? citedName(author) : publisher} />
      <meta name="citation_publisher" content={publisher} />
      <meta name="citation_publication_date" content={date.day.replaceAll('-', '/')} />
      <meta name="citation_language" content={lang} />
      <meta name="citation_public_url" content={url} />
      <meta name="DC.title" content={title} />
      <meta name="DC.publisher" content={publisher} />
      <meta name="DC.date" content={date.day} />
      <meta name="DC.language" content={lang} />
      <meta name="DC.identifier" content={url} />
    </>
  );
}
