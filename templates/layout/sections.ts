import type { Frame, Link, NavKey } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** A link on the way up to a page's lists. */
export interface Step extends Link {
  /** Of its words, where that is not the page's. */
  readonly lang?: string | undefined;
}

/** The menu's link to a section, as a step of a way up; [] on a site whose menu lacks it. */
export function sectionPath(frame: Frame, key: NavKey): readonly Step[] {
  const entry = frame.nav.find((candidate) => candidate.key === key);
  return entry
    ? [{ href: entry.href, label: stringsFor(frame.lang).nav[key], lang: wordsApart(frame.lang) }]
    : [];
}
