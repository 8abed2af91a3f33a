import type { Frame, Link, NavKey } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';

/** The menu's link to a section, as a step of a way up; [] on a site whose menu lacks it. */
export function sectionPath(frame: Frame, key: NavKey): readonly Link[] {
  const entry = frame.nav.find((candidate) => candidate.key === key);
  return entry ? [{ href: entry.href, label: stringsFor(frame.lang).nav[key] }] : [];
}
