import { primaryLanguage } from '../../lib/language.ts';
import type { ReleaseJson } from '../../model/releaseJson.ts';
import { releaseText } from '../indexing/releaseText.ts';

/*
 * Documents for OpenSearch and Elasticsearch: an index for each language, so that its words have their language's forms,
 * and requests to `_bulk` (https://docs.opensearch.org/latest/api-reference/document-apis/bulk/): a line that says where
 * a document goes, a line that is the document, and a line end after the last.
 */

/** What is loaded of a release. Dates are ISO 8601; `day` is the day in the site's time zone. */
export interface SearchDocument {
  readonly id: string;
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  readonly summary: string;
  /** The body and what its page shows besides, as plain text, a passage a line. */
  readonly text: string;
  readonly date: string;
  readonly day: string;
  readonly updated?: string;
  readonly type: string;
  readonly reference?: string;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly withdrawn: boolean;
}

type Field =
  | { readonly type: 'text'; readonly analyzer: string }
  | { readonly type: 'keyword' }
  | { readonly type: 'boolean' }
  | { readonly type: 'date'; readonly format: string };

/** The body of the request that makes an index. */
export interface IndexMapping {
  readonly mappings: {
    readonly dynamic: 'strict';
    readonly properties: Readonly<Record<keyof SearchDocument, Field>>;
  };
}

/** The analysers that OpenSearch and Elasticsearch both bring, by primary language subtag. */
const ANALYZERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  bn: 'bengali',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  gl: 'galician',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  ja: 'cjk',
  ko: 'cjk',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  th: 'thai',
  tr: 'turkish',
  zh: 'cjk',
};

/** The name of a language's index; both programs want it in lower case. */
export function indexName(prefix: string, lang: string): string {
  return `${prefix}-${lang.toLowerCase()}`;
}

/** How the index of a language has to be made. A document with a field that is not in it is refused. */
export function indexMapping(lang: string): IndexMapping {
  const language = primaryLanguage(lang);
  const analyzer = (Object.hasOwn(ANALYZERS, language) ? ANALYZERS[language] : undefined) ?? 'standard';
  const words: Field = { type: 'text', analyzer };
  const key: Field = { type: 'keyword' };
  const moment: Field = { type: 'date', format: 'strict_date_optional_time' };
  return {
    mappings: {
      dynamic: 'strict',
      properties: {
        id: key,
        url: key,
        lang: key,
        title: words,
        summary: words,
        text: words,
        date: moment,
        day: { type: 'date', format: 'strict_date' },
        updated: moment,
        type: key,
        reference: key,
        topics: key,
        people: key,
        organisations: key,
        withdrawn: { type: 'boolean' },
      },
    },
  };
}

/** The two lines of a release in a request to `_bulk`. Loading it again replaces it. */
export function bulkLines(release: ReleaseJson, index: string): string {
  return `${JSON.stringify({ index: { _index: index, _id: release.id } })}\n${JSON.stringify(searchDocument(release))}\n`;
}

function searchDocument(release: ReleaseJson): SearchDocument {
  const { id, url, lang, title, summary, date, updated, type, reference } = release;
  const keys = (terms: readonly { readonly key: string }[]) => terms.map(({ key }) => key);
  return {
    id,
    url,
    lang,
    title,
    summary,
    text: releaseText(release)
      .body.replace(/\s*\n\s*/g, '\n')
      .trim(),
    date,
    day: date.slice(0, 10),
    ...(updated !== undefined && { updated }),
    type,
    ...(reference !== undefined && { reference }),
    topics: keys(release.topics),
    people: keys(release.people),
    organisations: keys(release.organisations),
    withdrawn: release.withdrawn !== undefined,
  };
}
