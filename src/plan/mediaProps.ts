import type { Moment } from '../lib/moment.ts';
import type { ShownType } from './shownType.ts';

/* What templates see of pictures, documents, and media elsewhere. */

/** A document to download, here or elsewhere. */
export interface DocumentLink {
  readonly href: string;
  readonly label: string;
  /** Upper case file ending: `PDF`; "" when unknown. */
  readonly format: string;
  /** Size, for files of this site. */
  readonly bytes?: number;
}

/** A picture of a release. */
export interface PictureFile {
  /** The original: site path. */
  readonly src: string;
  /** Of the original, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** Of the original: `JPEG`. */
  readonly format: string;
  /** What pages show instead of the original; nothing for vectors and animations, which are shown as they are. */
  readonly shown?: {
    /** The best format first; the last is one that every browser knows. */
    readonly sources: readonly { readonly type: string; readonly srcset: string }[];
    /** The one for link previews and old browsers, in the last format. Site path. */
    readonly preview: { readonly src: string; readonly width: number; readonly height: number };
  };
}

/** A picture that networks show beside a link to a page. */
export interface CardFile {
  /** Site path, percent-encoded. */
  readonly src: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pictures, video or sound on another host. */
export interface MediaLink {
  readonly href: string;
  /** "" when its type says it all. */
  readonly label: string;
  readonly type: 'photos' | 'video' | 'audio' | 'link';
  /** `www.flickr.com` */
  readonly host: string;
}

/** The originals of a release's pictures in one ZIP file, and all that its captions file says. */
export interface PressKit {
  /** Site path. */
  readonly href: string;
  /** What it is called on a reader's disk, where every other release's kit may be too. */
  readonly fileName: string;
  /** In the order of the file. */
  readonly pictures: readonly KitPicture[];
  /** Of the release. */
  readonly lang: string;
  readonly title: string;
  readonly type: ShownType;
  readonly date: Moment;
  readonly withdrawn: boolean;
  /** Who publishes it: a name. */
  readonly publisher: string;
  /** The release's absolute URL. */
  readonly permalink: string;
  /** Of the site. */
  readonly licence?: { readonly name: string; readonly url?: string };
}

/** A picture in a press kit, as its captions file describes it. */
export interface KitPicture {
  /** In the ZIP file: the original's, but for characters that some systems do not allow. */
  readonly name: string;
  /** Of the original. */
  readonly bytes: number;
  /** "" where nothing is known or it is decoration. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}
