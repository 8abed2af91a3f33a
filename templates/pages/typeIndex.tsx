import type { Renderer, TypeIndexProps } from '../../src/plan/props.ts';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { TypeLinks } from '../layout/typeLinks.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

const typeIndex: Renderer<TypeIndexProps> = ({ frame, types }) => {
  const { kinds } = stringsFor(frame.lang);
  const apart = wordsApart(frame.lang);
  return renderPage(
    frame,
    { title: kinds.title, description: `${kinds.title} – ${frame.site.title}` },
    <ListPage frame={frame} path={[]} title={kinds.title} titleApart={apart}>
      <TypeLinks types={types} lang={frame.lang} />
    </ListPage>,
  );
};

export default typeIndex;
