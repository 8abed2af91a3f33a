import type { Renderer, TypeIndexProps } from '../../src/plan/props.ts';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { stringsFor } from '../strings/index.ts';

const typeIndex: Renderer<TypeIndexProps> = ({ frame, types }) => {
  const { kinds } = stringsFor(frame.lang);
  return renderPage(
    frame,
    { title: kinds.title, description: `${kinds.title} – ${frame.site.title}` },
    <ListPage frame={frame} path={[]} title={kinds.title}>
      <ul class="counted">
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
