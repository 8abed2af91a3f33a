import type { VNode } from 'preact';
import { pathOrUrl } from '../../src/lib/resolveUrl.ts';
import type { ReleaseProps } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';

/** The release's picture with its caption and credit. */
export default function ReleasePicture({ release }: { readonly release: ReleaseProps }): VNode | null {
  const { image, frame } = release;
  if (!image) return null;
  const words = stringsFor(frame.lang).release;
  return (
    <figure class="picture">
      <img
        src={pathOrUrl(image.src, frame.canonical)}
        alt={image.alt}
        width={image.width}
        height={image.height}
      />
      {(image.caption || image.credit) && (
        <figcaption>
          {image.caption} {image.credit && <span class="credit">{words.credit(image.credit)}</span>}
        </figcaption>
      )}
    </figure>
  );
}
