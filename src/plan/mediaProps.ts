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
