import type { Renderer, StandingPageProps } from '../../src/plan/props.ts';
import { bodyHtml } from '../layout/bodyHtml.ts';
import { renderPage } from '../layout/renderPage.tsx';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';
import { parts } from '../parts/index.ts';

const standingPage: Renderer<StandingPageProps> = ({ frame, title, description, pictures }, body) => {
  const { plain, html } = bodyHtml(frame, body, pictures);
  return renderPage(
    frame,
    { title, description },
    <>
      <parts.Breadcrumbs frame={frame} path={[]} />
      <div class="columns">
        <article class="primary">
          <h1>
            <WholeNumbers text={title} />
          </h1>
          <parts.Contents html={plain} lang={frame.lang} />
          {/* Safe, as `bodyHtml` says. */}
          <div class="body" dangerouslySetInnerHTML={{ __html: html }} />
        </article>
      </div>
    </>,
  );
};

export default standingPage;
