import type { Apart } from '../../src/model/site.ts';
import type { Frame, Link, NavKey } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** A link on the way up to a page's lists. */
export interface Step extends Link {
  /** Where its words are not in the page's language. */
  readonly apart?: Apart | undefined;
}

/** The menu's link to a section, as a step of a way up; [] on a site whose menu lacks it. */
export function sectionPath(frame: Frame, key: NavKey): readonly Step[] {
  const entry = frame.nav.find((candidate) => candidate.key === key);
  return entry
    ? [{ href: entry.href, label: stringsFor(frame.lang).nav[key], apart: wordsApart(frame.lang) }]
    : [];
}
