import { formatDay } from '../../src/lib/formatMoment.ts';
import type { Quotable } from '../../src/model/quotable.ts';
import type { ReleaseProps } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';
import { citedRelease } from './citedRelease.ts';
import { typeKey } from './typeName.ts';

/** A release as its page's script quotes it; one that is withdrawn says so. */
export function quotableRelease(release: ReleaseProps): Quotable {
  const { title, publisher, date, url, lang } = citedRelease(release);
  const people = release.people.map(({ label }) => label);
  const { speech, ...words } = stringsFor(lang).quote;
  return {
    lang,
    dir: release.frame.dir,
    url,
    title,
    publisher,
    date: formatDay(date.day, lang),
    people,
    ...(isSpeech(release) && release.speech && { speaker: release.speech.speaker.label }),
    ...(people.length > 0 && { speech }),
    words,
  };
}

/** Whatever the site calls it. A statement tells more often than a speech what others say. */
function isSpeech({ type, typeLike }: ReleaseProps): boolean {
  return (typeLike ?? typeKey(type)) === 'speech';
}
