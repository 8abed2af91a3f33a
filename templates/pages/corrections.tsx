import type { CorrectionsProps, Renderer } from '../../src/plan/props.ts';
import { ListPage } from '../layout/listPage.tsx';
import { feedAlternate } from '../layout/pageMeta.ts';
import { renderPage } from '../layout/renderPage.tsx';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const corrections: Renderer<CorrectionsProps> = ({ frame, newest, years, feed }) => {
  const { lang } = frame;
  const { corrections: words, lists } = stringsFor(lang);
  const apart = wordsApart(lang);
  const aside = (
    <>
      {years.length > 0 && (
        <section class="years">
          <h2 {...apart}>{lists.byYear}</h2>
          <parts.CountedLinks links={years} lang={lang} />
        </section>
      )}
      <parts.Follow feed={feed} lang={lang} />
    </>
  );
  return renderPage(
    frame,
    { title: words.title, description: words.lead, alternates: [feedAlternate(feed, words.title)] },
    <ListPage
      frame={frame}
      path={[]}
      title={words.title}
      titleApart={apart}
      lead={words.lead}
      leadApart={apart}
      aside={aside}
    >
      <parts.CorrectionList items={newest} lang={lang} />
    </ListPage>,
  );
};

export default corrections;
