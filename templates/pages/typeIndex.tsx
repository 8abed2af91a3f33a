import type { Renderer, TypeIndexProps } from '../../src/plan/props.ts';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

const typeIndex: Renderer<TypeIndexProps> = ({ frame, types }) => {
  const { kinds } = stringsFor(frame.lang);
  const apart = wordsApart(frame.lang);
  return renderPage(
    frame,
    { title: kinds.title, description: `${kinds.title} – ${frame.site.title}` },
    <ListPage frame={frame} path={[]} title={kinds.title} titleLang={apart}>
      <ul class="counted" lang={apart}>
        {types.map(({ type, href }) => (
          <li key={type}>
            <a href={href}>{kinds.names[type]}</a>
          </li>
        ))}
      </ul>
    </ListPage>,
  );
};

export default typeIndex;
