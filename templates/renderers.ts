import type { Renderers } from '../src/plan/props.ts';
import atomFeed from './feeds/atomFeed.ts';
import jsonFeed from './feeds/jsonFeed.ts';
import newsSitemap from './feeds/newsSitemap.ts';
import openSearch from './feeds/openSearch.ts';
import robots from './feeds/robots.ts';
import sitemap from './feeds/sitemap.ts';
import sitemapIndex from './feeds/sitemapIndex.ts';
import corrections from './pages/corrections.tsx';
import correctionsYear from './pages/correctionsYear.tsx';
import data from './pages/data.tsx';
import dates from './pages/dates.tsx';
import day from './pages/day.tsx';
import home from './pages/home.tsx';
import month from './pages/month.tsx';
import notFound from './pages/notFound.tsx';
import oEmbed from './pages/oEmbed.ts';
import redirect from './pages/redirect.tsx';
import release from './pages/release.tsx';
import releaseJson from './pages/releaseJson.ts';
import releaseMarkdown from './pages/releaseMarkdown.ts';
import search from './pages/search.tsx';
import searchGuide from './pages/searchGuide.ts';
import standingPage from './pages/standingPage.tsx';
import term from './pages/term.tsx';
import termIndex from './pages/termIndex.tsx';
import termYear from './pages/termYear.tsx';
import type from './pages/type.tsx';
import typeIndex from './pages/typeIndex.tsx';
import typeYear from './pages/typeYear.tsx';
import year from './pages/year.tsx';

/** The stock renderer of each page kind. */
export const stockRenderers: Renderers = {
  home,
  release,
  releaseJson,
  releaseMarkdown,
  oEmbed,
  year,
  month,
  day,
  term,
  termYear,
  termIndex,
  type,
  typeYear,
  typeIndex,
  dates,
  data,
  standingPage,
  corrections,
  correctionsYear,
  search,
  searchGuide,
  openSearch,
  notFound,
  redirect,
  atomFeed,
  jsonFeed,
  sitemapIndex,
  sitemap,
  newsSitemap,
  robots,
};
