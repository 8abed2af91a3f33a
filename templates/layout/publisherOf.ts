import type { Frame, ReleaseTwinProps } from '../../src/plan/props.ts';

/** The site's publisher, by the name that it had when a release was published; undefined where the site names none. */
export function publisherOf({
  frame,
  formerPublisher,
}: Pick<ReleaseTwinProps, 'frame' | 'formerPublisher'>): Frame['site']['publisher'] {
  const { publisher } = frame.site;
  return publisher && formerPublisher !== undefined ? { ...publisher, name: formerPublisher } : publisher;
}
