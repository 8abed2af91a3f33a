import type { VNode } from 'preact';
import type { TermKind } from '../../src/model/site.ts';
import type { CountedLink, ReleaseItem } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';
import { Count } from './count.tsx';

export interface MoreReleasesProps {
  /** The list that goes on, newest first. */
  readonly newest: readonly ReleaseItem[];
  /** All years of it. */
  readonly years: readonly CountedLink[];
  /** A second way on, which may need the script. */
  readonly other?: { readonly href: string; readonly label: string } | undefined;
  readonly lang: string;
}

/** The ways on below a list of the newest: first the year that the last of them is of. Nothing where the list is all there is. */
export function MoreReleases({ newest, years, other, lang }: MoreReleasesProps): VNode | null {
  const total = years.reduce((sum, { count }) => sum + count, 0);
  const reached = newest.at(-1)?.date.day.slice(0, 4);
  const year = years.find(({ label }) => label === reached);
  if (!year || total <= newest.length) return null;
  const apart = wordsApart(lang);
  return (
    <p class="more">
      <span>
        <a href={year.href} {...apart}>
          {stringsFor(lang).lists.allOfYear(year.label)}
        </a>{' '}
        <Count count={year.count} lang={lang} />
      </span>
      {other && (
        <a href={other.href} {...apart}>
          {other.label}
        </a>
      )}
    </p>
  );
}

/** By the search page's own names of its filters. */
const FILTERS: Readonly<Record<TermKind | 'types', string>> = {
  topics: 'topic',
  people: 'person',
  organisations: 'organisation',
  types: 'type',
};

/** The search page with only the releases of one term or type. */
export function searchAmong(search: string, kind: TermKind | 'types', key: string): string {
  return `${search}?${FILTERS[kind]}=${encodeURIComponent(key)}`;
}
