import type { VNode } from 'preact';
import { formatBytes } from '../../src/lib/formatBytes.ts';
import type { DocumentLink } from '../../src/plan/mediaProps.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

export interface DocumentsProps {
  readonly documents: readonly DocumentLink[];
  readonly lang: string;
}

/** Documents to download, each with its format and size: nobody should find out by opening it. */
export default function Documents({ documents, lang }: DocumentsProps): VNode | null {
  if (documents.length === 0) return null;
  return (
    <section class="documents">
      <h2 {...wordsApart(lang)}>{stringsFor(lang).release.documents}</h2>
      <ul class="cards">
        {documents.map(({ href, label, format, bytes }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <span class="where">
              {format && <bdi>{format}</bdi>}
              {format && bytes !== undefined && ' · '}
              {bytes !== undefined && <bdi>{formatBytes(bytes, lang)}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
