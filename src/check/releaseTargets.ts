import { cutAddresses } from '../markdown/addresses.ts';
import type { ReleaseNames } from '../model/release.ts';
import type { StandingPage } from '../model/standingPage.ts';
import type { Finding } from './rule.ts';

/** An address that a page links to, and where its file has it. */
export interface ReleaseTarget {
  readonly target: string;
  readonly at: Finding['at'];
}

/** Every address that a release's page leads readers to; `source`, which states where its text came from, is none. */
export function* releaseTargets(release: ReleaseNames): Generator<ReleaseTarget> {
  const { links, withdrawn, media, contacts } = release;
  for (const { target, line, column } of links) yield { target, at: { line, column } };
  if (withdrawn?.replacement !== undefined)
    yield { target: withdrawn.replacement, at: ['withdrawn', 'replacement'] };
  for (const { href } of cutAddresses(withdrawn?.reason ?? ''))
    if (href !== undefined) yield { target: href, at: ['withdrawn', 'reason'] };
  // Which of the file's list it is, is not known: they were put in order.
  for (const key of ['updates', 'corrections'] as const)
    for (const { note } of release[key])
      for (const { href } of cutAddresses(note)) if (href !== undefined) yield { target: href, at: [key] };
  for (const [index, { url }] of media.entries())
    if (url !== undefined) yield { target: url, at: ['media', index, 'url'] };
  for (const [index, contact] of contacts.entries())
    if (typeof contact !== 'string' && contact.url !== undefined)
      yield { target: contact.url, at: ['contacts', index, 'url'] };
}

/** The same of a standing page. */
export function pageTargets({ links }: Pick<StandingPage, 'links'>): readonly ReleaseTarget[] {
  return links.map(({ target, line, column }) => ({ target, at: { line, column } }));
}
