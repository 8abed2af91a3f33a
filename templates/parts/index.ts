import Layout from '../layout/layout.tsx';
import Breadcrumbs from './breadcrumbs.tsx';
import Cite from './cite.tsx';
import Contacts from './contacts.tsx';
import Contents from './contents.tsx';
import CorrectionList from './correctionList.tsx';
import Corrections from './corrections.tsx';
import CountedLinks from './countedLinks.tsx';
import Documents from './documents.tsx';
import Follow from './follow.tsx';
import Footer from './footer.tsx';
import Header from './header.tsx';
import LanguageSwitch from './languageSwitch.tsx';
import LinkList from './linkList.tsx';
import MediaLinks from './mediaLinks.tsx';
import Menu from './menu.tsx';
import Neighbours from './neighbours.tsx';
import ReleaseDigest from './releaseDigest.tsx';
import ReleaseHeader from './releaseHeader.tsx';
import ReleaseList from './releaseList.tsx';
import ReleaseNotices from './releaseNotices.tsx';
import ReleasePicture from './releasePicture.tsx';
import ReleaseRecord from './releaseRecord.tsx';
import SearchForm from './searchForm.tsx';
import TermTree from './termTree.tsx';
import Updates from './updates.tsx';

/**
 * What pages are made of. A site's own `templates/parts/footer.tsx` takes the place of `parts.Footer`: the name is
 * the file's with a capital. A part never imports another, so that a replacement shows everywhere; where one holds
 * others (`Layout`, `Header`) it is given them.
 */
export const parts = {
  Layout,
  Header,
  Menu,
  SearchForm,
  LanguageSwitch,
  Footer,
  Breadcrumbs,
  Neighbours,
  ReleaseList,
  ReleaseDigest,
  CorrectionList,
  CountedLinks,
  TermTree,
  LinkList,
  Follow,
  ReleaseHeader,
  ReleaseNotices,
  ReleasePicture,
  Contents,
  MediaLinks,
  Documents,
  Contacts,
  Updates,
  Corrections,
  Cite,
  ReleaseRecord,
};
