import type { TermProps } from '../../src/plan/props.ts';

/**
 * An organisation as schema.org has it, by all its names; undefined where no other name and no day is known, for its page
 * says then what each release does. Keys without a value are dropped when it is written.
 */
export function organisationJsonLd({
  frame,
  label,
  description,
  names,
  sameAs,
}: Pick<TermProps, 'frame' | 'label' | 'description' | 'names' | 'sameAs'>): object | undefined {
  if (!names) return undefined;
  const [, ...former] = names;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': frame.canonical,
    name: label,
    alternateName: former.length > 0 ? former.map(({ title }) => title) : undefined,
    url: frame.canonical,
    description,
    foundingDate: names.at(-1)?.from,
    dissolutionDate: names[0]?.to,
    sameAs: sameAs.length > 0 ? sameAs : undefined,
  };
}
