import { Fragment, type VNode } from 'preact';
import { formatBytes } from '../../src/lib/formatBytes.ts';
import type { PictureFile } from '../../src/plan/mediaProps.ts';
import type { ReleaseProps } from '../../src/plan/props.ts';
import { PICTURE_SIZES } from '../layout/pictureSizes.ts';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** The release's picture with its caption and credit, and its original to download. */
export default function ReleasePicture({ release }: { readonly release: ReleaseProps }): VNode | null {
  const { image, frame } = release;
  if (!image) return null;
  const words = stringsFor(frame.lang).release;
  return (
    <figure class="picture">
      <Shown picture={image} alt={image.alt} />
      <figcaption>
        {image.caption && <WholeNumbers text={image.caption} />}{' '}
        {image.credit && (
          <span class="credit" {...wordsApart(frame.lang)}>
            {words.credit(image.credit)}
          </span>
        )}{' '}
        <a class="original" href={image.src} download {...wordsApart(frame.lang)}>
          {words.originalPicture} <PictureFacts picture={image} lang={frame.lang} />
        </a>
      </figcaption>
    </figure>
  );
}

/** "JPEG · 3000 × 2000 · 2.4 MB", each in its own direction. */
function PictureFacts({ picture, lang }: { readonly picture: PictureFile; readonly lang: string }): VNode {
  const { format, width, height, bytes } = picture;
  const pixels = format === 'SVG' ? [] : [`${width} × ${height}`];
  return (
    <>
      {[format, ...pixels, formatBytes(bytes, lang)].map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 && ' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </>
  );
}

// What a reader came to see first is not put off: no lazy loading here.
function Shown({ picture, alt }: { readonly picture: PictureFile; readonly alt: string }): VNode {
  const { src, width, height, shown } = picture;
  const last = shown?.sources.at(-1);
  const image = (
    <img
      src={shown?.preview.src ?? src}
      {...(last && { srcset: last.srcset, sizes: PICTURE_SIZES })}
      alt={alt}
      width={width}
      height={height}
      decoding="async"
    />
  );
  if (!shown) return image;
  return (
    <picture>
      {shown.sources.slice(0, -1).map(({ type, srcset }) => (
        <source key={type} type={type} srcset={srcset} sizes={PICTURE_SIZES} />
      ))}
      {image}
    </picture>
  );
}
