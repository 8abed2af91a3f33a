import type { VNode } from 'preact';
import type { MediaLink } from '../../src/plan/mediaProps.ts';
import { stringsFor } from '../strings/index.ts';

/** Photos, video and audio elsewhere: as links that name their host, so nothing of another site loads here. */
export default function MediaLinks({
  media,
  lang,
}: {
  readonly media: readonly MediaLink[];
  readonly lang: string;
}): VNode | null {
  if (media.length === 0) return null;
  const strings = stringsFor(lang);
  return (
    <section class="media">
      <h2>{strings.release.media}</h2>
      <ul class="cards">
        {media.map(({ href, label, type, host }) => (
          <li key={`${type} ${href}`} class={type}>
            <a href={href}>{label || strings.media[type]}</a>
            <span class="where">
              {label && label !== strings.media[type] && `${strings.media[type]} · `}
              <bdi>{strings.release.onHost(host)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
