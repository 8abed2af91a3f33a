import type { Renderer, TermIndexProps } from '../../src/plan/props.ts';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const termIndex: Renderer<TermIndexProps> = ({ frame, kind, terms }) => {
  const { lists, nav } = stringsFor(frame.lang);
  const apart = wordsApart(frame.lang);
  return renderPage(
    frame,
    { title: nav[kind], description: `${lists.allOf[kind]} – ${frame.site.title}` },
    <ListPage frame={frame} path={[]} title={nav[kind]} titleApart={apart}>
      {terms.length === 0 ? (
        <p class="none" {...apart}>
          {lists.none}
        </p>
      ) : (
        <parts.TermTree terms={terms} lang={frame.lang} />
      )}
    </ListPage>,
  );
};

export default termIndex;
