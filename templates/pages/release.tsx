import type { ReleaseProps, Renderer } from '../../src/plan/props.ts';
import { bodyHtml } from '../layout/bodyHtml.ts';
import { calendarLink } from '../layout/calendarLabel.ts';
import { citedRelease } from '../layout/citedRelease.ts';
import { PageData } from '../layout/pageData.tsx';
import { quotableRelease } from '../layout/quotableRelease.ts';
import { releaseMeta } from '../layout/releaseMeta.ts';
import { renderPage } from '../layout/renderPage.tsx';
import { type Step, sectionPath } from '../layout/sections.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const release: Renderer<ReleaseProps> = (props, body) => {
  const { frame } = props;
  const { lang } = frame;
  const strings = stringsFor(lang);
  const apart = wordsApart(lang);
  const { pictures, people, related, speech } = props;
  // Who spoke stands at the head.
  const named = people.filter(({ key }) => key !== speech?.speaker.key);
  const { plain, html } = bodyHtml(frame, body, pictures);
  return renderPage(
    frame,
    { ...releaseMeta(props), extra: <script type="module" src="/assets/quote.js" /> },
    <>
      <parts.Breadcrumbs frame={frame} path={calendarPath(props)} />
      <div class="columns">
        <article class="primary">
          <parts.ReleaseHeader release={props} />
          <parts.ReleaseNotices release={props} />
          <parts.ReleasePicture release={props} />
          <parts.Contents html={plain} lang={lang} />
          {/* Safe, as `bodyHtml` says. */}
          <div class="body" dangerouslySetInnerHTML={{ __html: html }} />
          <parts.Documents documents={props.documents} lang={lang} />
          <parts.MediaLinks media={props.media} pressKit={props.pressKit} lang={lang} />
          <parts.Updates updates={props.updates} lang={lang} />
          <parts.Corrections corrections={props.corrections} lang={lang} />
          <parts.Contacts contacts={props.contacts} lang={lang} />
          <parts.Cite cited={citedRelease(props)} dir={frame.dir} quote={props.summary} fileName={props.id} />
          <parts.ReleaseRecord release={props} />
        </article>
        {named.length + related.length > 0 && (
          <aside class="aside" aria-label={strings.lists.browse}>
            <parts.LinkList
              titleApart={apart}
              title={strings.nav.people}
              links={named.map(({ offices, ...person }) => ({
                ...person,
                ...(offices && { notes: offices }),
              }))}
            />
            {related.length > 0 && (
              <section class="related">
                <h2 {...apart}>{strings.release.related}</h2>
                <parts.ReleaseList items={related} lang={lang} show="day" />
              </section>
            )}
          </aside>
        )}
      </div>
      <parts.Neighbours
        label={strings.release.neighbours}
        earlier={props.previous}
        later={props.next}
        names={{ earlier: strings.release.previous, later: strings.release.next, apart }}
      />
      <PageData id="quotable" value={quotableRelease(props)} />
    </>,
  );
};

/** The year, month and day that list the release, in the words of the page's language. */
function calendarPath({ frame, date, calendar }: ReleaseProps): readonly Step[] {
  const { day } = date;
  return [
    ...sectionPath(frame, 'dates'),
    { href: calendar.year.href, label: day.slice(0, 4) },
    calendarLink({ href: calendar.month.href, label: day.slice(0, 7) }, frame.lang),
    calendarLink({ href: calendar.day.href, label: day }, frame.lang),
  ];
}

export default release;
