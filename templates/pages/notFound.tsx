import type { NotFoundProps, Renderer } from '../../src/plan/props.ts';
import { renderPage } from '../layout/renderPage.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

const notFound: Renderer<NotFoundProps> = ({ frame }) => {
  const words = stringsFor(frame.lang).notFound;
  const dates = frame.nav.find(({ key }) => key === 'dates');
  return renderPage(
    frame,
    { title: words.title, description: words.text, noIndex: true },
    <div class="primary" {...wordsApart(frame.lang)}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <p>{words.hints}</p>
      <ul>
        <li>
          <a href={frame.search}>{words.search}</a>
        </li>
        {dates && (
          <li>
            <a href={dates.href}>{words.browse}</a>
          </li>
        )}
        <li>
          <a href={frame.home}>{words.home}</a>
        </li>
      </ul>
    </div>,
  );
};

export default notFound;
