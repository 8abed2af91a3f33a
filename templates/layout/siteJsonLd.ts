import { absoluteUrl } from '../../src/lib/resolveUrl.ts';
import type { Frame } from '../../src/plan/props.ts';

/** The site as a schema.org `WebSite`, with its search as a `SearchAction`. */
export function siteJsonLd(frame: Frame): object {
  const { site } = frame;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.title,
    description: site.description,
    url: frame.canonical,
    inLanguage: frame.lang,
    publisher: publisherJsonLd(frame, site.publisher),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${site.origin}${frame.search}?q={query}`,
      'query-input': 'required name=query',
    },
  };
}

/** A publisher as a schema.org `GovernmentOrganization`; undefined where the site names none. */
export function publisherJsonLd(
  { site: { origin } }: Frame,
  publisher: Frame['site']['publisher'],
): object | undefined {
  if (!publisher) return undefined;
  return {
    '@type': 'GovernmentOrganization',
    name: publisher.name,
    url: publisher.url,
    logo: publisher.logo && absoluteUrl(publisher.logo, origin),
  };
}
