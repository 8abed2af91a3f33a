import type { VNode } from 'preact';
import { bibtex } from '../../src/cite/bibtex.ts';
import type { CitedRelease } from '../../src/cite/citedRelease.ts';
import { cslJson } from '../../src/cite/cslJson.ts';
import { dataUrl } from '../../src/cite/dataUrl.ts';
import { plainText } from '../../src/cite/plainText.ts';
import { ris } from '../../src/cite/ris.ts';
import { formatDay } from '../../src/lib/formatMoment.ts';
import { quoteHtml } from '../../src/lib/quoteHtml.ts';
import type { Direction } from '../../src/model/site.ts';
import { Words } from '../layout/words.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

const FORMATS = [
  { name: 'BibTeX', suffix: 'bib', mediaType: 'application/x-bibtex', write: bibtex },
  { name: 'RIS', suffix: 'ris', mediaType: 'application/x-research-info-systems', write: ris },
  {
    name: 'CSL-JSON',
    suffix: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
  },
] as const;

export interface CiteProps {
  readonly cited: CitedRelease;
  readonly dir: Direction;
  /** What the embeddable quote quotes; "" for none. */
  readonly quote: string;
  /** Of the downloads, without a suffix. */
  readonly fileName: string;
}

/** How to cite a release: in words, for reference managers, and as a quotation for another page. No script, no request. */
export default function Cite({ cited, dir, quote, fileName }: CiteProps): VNode {
  const { date, lang } = cited;
  const words = stringsFor(lang).cite;
  return (
    <details class="cite">
      <summary {...wordsApart(lang)}>{words.title}</summary>
      <p>{plainText(cited)}</p>
      <p class="downloads">
        <Words lang={lang}>{words.managers}</Words>{' '}
        {FORMATS.map(({ name, suffix, mediaType, write }) => (
          <a key={name} href={dataUrl(mediaType, write(cited))} download={`${fileName}.${suffix}`}>
            {name}
          </a>
        ))}
      </p>
      {quote !== '' && (
        <label>
          <Words lang={lang}>{words.embed}</Words>
          <textarea readOnly rows={5} dir="ltr" spellcheck={false}>
            {quoteHtml({ ...cited, dir, quote, date: formatDay(date.day, lang) })}
          </textarea>
        </label>
      )}
    </details>
  );
}
