import type { GuideType, SearchGuide } from '../model/searchGuide.ts';
import type { CountedLink, Frame, Link } from './frame.ts';
import type { OwnType, ShownType } from './shownType.ts';
import type { CountedType } from './typeProps.ts';

/** `/search/` */
export interface SearchProps {
  readonly frame: Frame;
  /** Language → site path of its `SearchGuide`, for every language of the site. */
  readonly guides: Readonly<Record<string, string>>;
  /** What every search of the page reads first: site paths, with a query that changes when the file does. */
  readonly first: {
    readonly guide: string;
    readonly shards: string;
    /** The script that knows the word forms of the page's language, where there is one. */
    readonly wordForms?: string;
  };
  /** The types that the site names, as far as releases are of them. */
  readonly ownTypes: readonly OwnType[];
  /** Without JavaScript the page offers these ways in. */
  readonly browse: {
    readonly years: readonly CountedLink[];
    /** In the order of the types; empty where all releases are of one. */
    readonly types: readonly CountedType[];
    readonly topics: readonly CountedLink[];
    /** The most used topics, each with its years, newest first. */
    readonly topicYears: readonly { readonly label: string; readonly years: readonly Link[] }[];
    /** Most used first. */
    readonly people: BrowseNames;
    readonly organisations: BrowseNames;
  };
}

export interface BrowseNames {
  readonly links: readonly CountedLink[];
  /** Where the rest of them is, when there are more. */
  readonly all?: string;
}

/** `/search/guide.json`, in which the types have names. */
export interface SearchGuideProps extends Omit<SearchGuide, 'types'> {
  readonly lang: string;
  readonly types: readonly (Omit<GuideType, 'key' | 'label'> & { readonly type: ShownType })[];
}
