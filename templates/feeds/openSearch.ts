import { cutText } from '../../src/lib/cutText.ts';
import { xmlDocument, xmlElement, xmlEmpty, xmlText } from '../../src/lib/xml.ts';
import type { OpenSearchProps } from '../../src/plan/feedProps.ts';
import type { Renderer } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';

/** The description by which a browser adds the archive to its search engines (OpenSearch 1.1, draft 6; its limits of length). */
const openSearch: Renderer<OpenSearchProps> = ({ lang, title, description, search, self }) =>
  xmlDocument(
    xmlElement(
      'OpenSearchDescription',
      [
        xmlText('ShortName', cutText(title, 16)),
        xmlText('LongName', cutText(title, 48)),
        xmlText('Description', cutText(description || `${stringsFor(lang).search.label} – ${title}`, 1024)),
        xmlEmpty('Url', { type: 'text/html', template: `${search}?q={searchTerms}` }),
        xmlEmpty('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: self }),
        xmlText('Language', lang),
        xmlText('OutputEncoding', 'UTF-8'),
        xmlText('InputEncoding', 'UTF-8'),
      ],
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    ),
  );

export default openSearch;
