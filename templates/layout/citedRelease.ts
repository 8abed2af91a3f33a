import { type CitedRelease, citedName } from '../../src/cite/citedRelease.ts';
import type { ReleaseEmbedProps } from '../../src/plan/props.ts';
import { releaseTitle } from './releaseTitle.ts';
import { typeName } from './typeName.ts';

/** A release as its page cites it; one that is withdrawn says so. */
export function citedRelease({
  frame,
  title,
  type,
  speech,
  date,
  reference,
  withdrawn,
}: ReleaseEmbedProps): CitedRelease {
  return {
    title: releaseTitle(title, withdrawn !== undefined, frame.lang),
    kind: typeName(type, frame.lang).label,
    ...(speech && { author: citedName(speech.speaker.label) }),
    publisher: frame.site.publisher?.name ?? frame.site.title,
    date,
    ...(reference !== undefined && { reference }),
    url: frame.canonical,
    lang: frame.lang,
  };
}
