import type { Moment } from '../lib/moment.ts';
import type { ChangeNote, Picture, Speech } from '../model/release.ts';
import type { BuiltInType } from '../model/releaseType.ts';
import type { Apart } from '../model/site.ts';
import type { Frame, LanguageLink, Link } from './frame.ts';
import type { CardFile, DocumentLink, MediaLink, PictureFile, PressKit } from './mediaProps.ts';
import type { ShownType } from './shownType.ts';

/** A release in a list. */
export interface ReleaseItem {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly date: Moment;
  /** A plain release by its key alone, whatever the site calls it: lists do not say it of each. */
  readonly type: ShownType;
  readonly dateline?: string;
  readonly withdrawn: boolean;
}

export interface ContactProps {
  readonly name: string;
  readonly role?: string;
  readonly roleApart?: Apart;
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
}

/** A contact as published, and who answers for it today where that is another. */
export interface ReleaseContact extends ContactProps {
  readonly successor?: ContactProps;
}

export interface ReleaseProps {
  readonly frame: Frame;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly standfirst?: string;
  readonly date: Moment;
  readonly type: ShownType;
  /** Of a type of the site's own: the built-in one that it is treated as. */
  readonly typeLike?: BuiltInType;
  /** Site path of the type's page, where releases are of more than one. */
  readonly typePage?: string;
  /** Who spoke is one of `people` too. */
  readonly speech?: Omit<Speech, 'speaker'> & { readonly speaker: PersonLink };
  readonly dateline?: string;
  readonly reference?: string;
  readonly topics: readonly TermLink[];
  readonly people: readonly PersonLink[];
  /** As they were called on its day. */
  readonly organisations: readonly TermLink[];
  /** The publisher's name on its day, where it was not the one of today. */
  readonly formerPublisher?: string;
  readonly image?: Picture & PictureFile;
  /** Shown beside links where there is no image; older releases have none of their own. */
  readonly card?: CardFile;
  readonly media: readonly MediaLink[];
  readonly documents: readonly DocumentLink[];
  /** Where it has two pictures or more. */
  readonly pressKit?: PressKit;
  readonly contacts: readonly ReleaseContact[];
  readonly updated?: Moment;
  /** Newest first, as are corrections. */
  readonly updates: readonly ChangeNote[];
  readonly corrections: readonly ChangeNote[];
  /** The government of a past term, under which it was published. */
  readonly government?: string;
  /** The version that this one was translated from, where that was corrected later, and when. */
  readonly behind?: LanguageLink & { readonly date: Moment };
  readonly withdrawn?: {
    readonly date?: Moment;
    readonly reason?: string;
    /** With a language where it is a release in another. */
    readonly replacement?: Link & Partial<Pick<LanguageLink, 'lang' | 'dir'>>;
  };
  /** Those it names, then older ones that share most with it; five unless it names more. */
  readonly related: readonly ReleaseItem[];
  readonly previous?: Link;
  readonly next?: Link;
  /** The day, month and year pages that list this release. */
  readonly calendar: { readonly year: Link; readonly month: Link; readonly day: Link };
  readonly source?: string;
  /** Site paths of what stands beside the page, and of the schema of `index.json`. */
  readonly twins: {
    readonly json: string;
    readonly markdown: string;
    readonly oEmbed?: string;
    readonly schema: string;
  };
  /** File name → picture in the release's folder. */
  readonly pictures: Readonly<Record<string, PictureFile>>;
}

/** What other sites show of a release: no neighbours and no lists, so that a newer release leaves it as it is. */
export type ReleaseEmbedProps = Omit<ReleaseProps, 'previous' | 'next' | 'typePage'>;

/** What the twins of a release's page get: no card either. */
export type ReleaseTwinProps = Omit<ReleaseEmbedProps, 'card'>;

/** What a person was or an organisation was called. */
export interface OfficeTitle {
  readonly title: string;
  /** Where it is not in the page's language. */
  readonly apart?: Apart;
}

export interface PersonLink extends TermLink {
  /** What they were when it was published or, of a speech, delivered, where that is known. */
  readonly offices?: readonly OfficeTitle[];
  /** The parts of the label, where they are known. */
  readonly name?: { readonly family: string; readonly given: string; readonly suffix?: string };
}

export interface TermLink extends Link {
  readonly key: string;
  readonly sameAs: readonly string[];
}
