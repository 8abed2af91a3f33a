import corrections from '../../templates/pages/corrections.tsx';
import correctionsYear from '../../templates/pages/correctionsYear.tsx';
import data from '../../templates/pages/data.tsx';
import dates from '../../templates/pages/dates.tsx';
import day from '../../templates/pages/day.tsx';
import home from '../../templates/pages/home.tsx';
import month from '../../templates/pages/month.tsx';
import notFound from '../../templates/pages/notFound.tsx';
import redirect from '../../templates/pages/redirect.tsx';
import release from '../../templates/pages/release.tsx';
import standingPage from '../../templates/pages/standingPage.tsx';
import term from '../../templates/pages/term.tsx';
import termIndex from '../../templates/pages/termIndex.tsx';
import termYear from '../../templates/pages/termYear.tsx';
import year from '../../templates/pages/year.tsx';
import { pageProps } from './pageFixtures.ts';
import { body } from './releaseFixture.ts';

/** The HTML of one page of each kind, by its kind. */
export function renderPages(lang: string): Readonly<Record<string, string>> {
  const props = pageProps(lang);
  return {
    home: home(props.home, ''),
    release: release(props.release, body),
    year: year(props.year, ''),
    month: month(props.month, ''),
    day: day(props.day, ''),
    term: term(props.term, ''),
    termYear: termYear(props.termYear, ''),
    termIndex: termIndex(props.termIndex, ''),
    dates: dates(props.dates, ''),
    data: data(props.data, ''),
    standingPage: standingPage(props.standingPage, body),
    corrections: corrections(props.corrections, ''),
    correctionsYear: correctionsYear(props.correctionsYear, ''),
    notFound: notFound(props.notFound, ''),
    redirect: redirect(props.redirect, ''),
  };
}
