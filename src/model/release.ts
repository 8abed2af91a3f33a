import type { Moment } from '../lib/moment.ts';
import type { Contact } from './site.ts';

/** What a speech's text is: what was said, or what was to be said. */
export const SPEECH_TEXTS = ['transcript', 'script'] as const;

/** Who spoke the words of a release, and when. */
export interface Speech {
  /** A key of people.yaml; the release's `people` have it too. */
  readonly speaker: string;
  readonly delivered?: Moment;
  readonly text?: (typeof SPEECH_TEXTS)[number];
}

/** A file in a release's folder that the release shows or links to. */
export interface Attachment {
  /** Relative to the release's folder, with `/`; also its path under the release's URL. */
  readonly name: string;
  /** Relative to the site root. */
  readonly file: string;
  readonly bytes: number;
  /** Of its content; equal digest, equal file. */
  readonly digest: string;
  /** For pictures only. */
  readonly picture?: PictureFacts;
  /** What the body says of a picture it shows: its alternative text and its title. */
  readonly shown?: Pick<Picture, 'alt' | 'caption'>;
}

/** An attachment that is a picture. */
export interface PictureAttachment extends Attachment {
  readonly picture: PictureFacts;
}

/** True for a picture that was read as one, with its measures. */
export function isPicture(attachment: Attachment): attachment is PictureAttachment {
  return attachment.picture !== undefined;
}

export const PICTURE_FORMATS = ['jpeg', 'png', 'webp', 'avif', 'gif', 'svg', 'tiff'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What a picture's bytes say of it. */
export interface PictureFacts {
  readonly format: PictureFormat;
  /** In pixels, as it is seen: turned as its camera was. */
  readonly width: number;
  readonly height: number;
  /** Some of its pixels let the page through. */
  readonly transparent: boolean;
  readonly animated: boolean;
}

export interface Picture {
  readonly src: string;
  /** "" for decoration (WCAG 1.1.1). */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

export type Media =
  | { readonly type: 'photos' | 'video' | 'audio' | 'link'; readonly url: string; readonly title?: string }
  | DocumentMedia;

/** A file in the release's folder, or one that lies elsewhere. */
export type DocumentMedia = { readonly type: 'document'; readonly title?: string } & (
  | { readonly src: string; readonly url?: never }
  | { readonly url: string; readonly src?: never }
);

/** What was changed in a release after it was published, and when. */
export interface ChangeNote {
  readonly date: Moment;
  readonly note: string;
}

export interface Withdrawal {
  readonly date?: Moment;
  readonly reason?: string;
  /** Site path or URL of what stands instead. */
  readonly replacement?: string;
}

/** A link or picture in the body that points into the site or to a passage of the body itself. */
export interface LocalLink {
  readonly target: string;
  /** In the release's file, from 1. */
  readonly line: number;
  readonly column: number;
}

/** One release in one language, as its file states it. */
export interface Release {
  /** The file's base name, shared by all its language versions: `2021-05-25-kallas-stoltenberg-nato-summit`. */
  readonly id: string;
  /** The id that programs know it by, where it is told; see `publicId`. */
  readonly statedId?: string;
  readonly lang: string;
  /** Relative to the site root, with `/`. */
  readonly file: string;
  readonly slug: string;
  readonly title: string;
  readonly date: Moment;
  readonly summary: string;
  /** The summary, where the body does not begin with the same words: its page would not have it otherwise. */
  readonly standfirst?: string;
  /** The key of a type: a built-in one, or one of types.yaml. */
  readonly type: string;
  readonly speech?: Speech;
  readonly dateline?: string;
  readonly reference?: string;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly image?: Picture;
  readonly media: readonly Media[];
  /** Keys of the contact book, or contacts written out. Empty: the site's. */
  readonly contacts: readonly (string | Contact)[];
  readonly draft: boolean;
  readonly embargo?: Moment;
  readonly updated?: Moment;
  /** What was added or changed and is no correction; newest first. */
  readonly updates: readonly ChangeNote[];
  /** Newest first. */
  readonly corrections: readonly ChangeNote[];
  readonly withdrawn?: Withdrawal;
  /** Ids of other releases. */
  readonly related: readonly string[];
  /** Old addresses, as decoded site paths. */
  readonly aliases: readonly string[];
  readonly source?: string;
  readonly attachments: readonly Attachment[];
  readonly links: readonly LocalLink[];
  /** The line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
  /** Of the whole file: equal digest, equal release. */
  readonly digest: string;
  /** Digest of all else above that lists and other pages may show: not of the body, its links and its line. */
  readonly facts: string;
}

/** By what programs know a release, shared by its language versions: it stays when its file is renamed. */
export function publicId({ id, statedId = id }: Pick<Release, 'id' | 'statedId'>): string {
  return statedId;
}

/** What decides where a release is, besides the terms and changes that it names. */
export type ReleasePlace = Pick<Release, 'lang' | 'date' | 'slug' | 'type' | 'aliases'>;

/** What a release names beside itself: it can be checked even where an error keeps the release from being built. */
export type ReleaseNames = Pick<
  Release,
  | 'id'
  | 'file'
  | 'type'
  | 'topics'
  | 'people'
  | 'speech'
  | 'organisations'
  | 'contacts'
  | 'media'
  | 'updates'
  | 'corrections'
  | 'withdrawn'
  | 'related'
  | 'links'
>;

/** A release that an error keeps from being built. `place`: where it would be, if that can be told. */
export interface RefusedRelease extends ReleaseNames {
  readonly place?: ReleasePlace;
}
