import type { CitedAuthor, CitedRelease } from '../../src/cite/citedRelease.ts';
import type { PersonLink, ReleaseEmbedProps } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';
import { publisherOf } from './publisherOf.ts';
import { releaseTitle } from './releaseTitle.ts';
import { typeName } from './typeName.ts';

/** A release as its page cites it; one that is withdrawn says so. */
export function citedRelease(release: ReleaseEmbedProps): CitedRelease {
  const { frame, title, type, speech, date, reference, withdrawn } = release;
  const delivered = speech?.delivered;
  return {
    title: releaseTitle(title, withdrawn !== undefined, frame.lang),
    kind: typeName(type, frame.lang).label,
    ...(speech && { author: authorOf(speech.speaker) }),
    publisher: publisherOf(release)?.name ?? frame.site.title,
    date,
    ...(delivered &&
      delivered.day !== date.day && {
        delivered: { label: stringsFor(frame.lang).speech.delivered, date: delivered },
      }),
    ...(reference !== undefined && { reference }),
    url: frame.canonical,
    lang: frame.lang,
  };
}

function authorOf({ label, name }: PersonLink): CitedAuthor {
  return name ? { name: label, parts: name } : { name: label };
}
