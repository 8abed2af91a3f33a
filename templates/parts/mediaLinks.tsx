import type { VNode } from 'preact';
import { formatBytes } from '../../src/lib/formatBytes.ts';
import type { MediaLink, PressKit } from '../../src/plan/mediaProps.ts';
import { pressKitBytes } from '../layout/captions.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/**
 * The release's own pictures in one file, then photos, video and audio elsewhere: as links that name their host, so
 * nothing of another site loads here.
 */
export default function MediaLinks({
  media,
  pressKit,
  lang,
}: {
  readonly media: readonly MediaLink[];
  readonly pressKit?: PressKit | undefined;
  readonly lang: string;
}): VNode | null {
  if (media.length === 0 && !pressKit) return null;
  const strings = stringsFor(lang);
  const apart = wordsApart(lang);
  return (
    <section class="media">
      <h2 {...apart}>{strings.release.media}</h2>
      <ul class="cards">
        {pressKit && (
          <li class="kit">
            <a href={pressKit.href} download={pressKit.fileName} {...apart}>
              {strings.pressKit.title}
            </a>
            <span class="where" {...apart}>
              <bdi>{strings.pressKit.pictures(pressKit.pictures.length)}</bdi> ·{' '}
              <bdi>{formatBytes(pressKitBytes(pressKit), lang)}</bdi> · <bdi>ZIP</bdi>
            </span>
          </li>
        )}
        {media.map(({ href, label, type, host }) => (
          <li key={`${type} ${href}`} class={type}>
            {label ? (
              <a href={href}>{label}</a>
            ) : (
              <a href={href} {...apart}>
                {strings.media[type]}
              </a>
            )}
            <span class="where" {...apart}>
              {label && label !== strings.media[type] && `${strings.media[type]} · `}
              <bdi>{strings.release.onHost(host)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
