import type { DataProps, Renderer } from '../../src/plan/props.ts';
import { Licence } from '../layout/licence.tsx';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** The names of formats are the same in every language. */
const data: Renderer<DataProps> = ({ frame, example, schema, years, sitemap, newsSitemap }) => {
  const { data: words, feeds } = stringsFor(frame.lang);
  const apart = wordsApart(frame.lang);
  return renderPage(
    frame,
    { title: words.title, description: words.lead },
    <ListPage
      frame={frame}
      path={[]}
      title={words.title}
      titleApart={apart}
      lead={<p>{words.lead}</p>}
      leadApart={apart}
    >
      <div class="body" {...apart}>
        <h2>{words.release}</h2>
        <p>{words.twins}</p>
        <ul>
          {example && (
            <li>
              {words.example} <a href={example.json}>JSON</a>, <a href={example.markdown}>Markdown</a>
              {example.oEmbed !== undefined && (
                <>
                  , <a href={example.oEmbed}>oEmbed</a>
                </>
              )}
            </li>
          )}
          <li>
            <a href={schema}>JSON Schema</a>
          </li>
        </ul>
        {years.length > 0 && (
          <>
            <h2>{words.years}</h2>
            <p>{words.formats}</p>
            <ul>
              {years.map(({ year, jsonLines, csv, ninjs }) => (
                <li key={year}>
                  {year}: <a href={jsonLines}>JSON Lines</a>, <a href={csv}>CSV</a>, <a href={ninjs}>ninjs</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>{words.feeds}</h2>
        <p>{words.ownFeeds}</p>
        <ul>
          <li>
            <a href={frame.feeds.atom}>{feeds.atom}</a>
          </li>
          <li>
            <a href={frame.feeds.json}>{feeds.json}</a>
          </li>
        </ul>
        <h2>{words.crawlers}</h2>
        <ul>
          <li>
            <a href={sitemap}>{words.sitemap}</a>
          </li>
          <li>
            <a href={newsSitemap}>{words.newsSitemap}</a>
          </li>
          <li>
            <a href={frame.openSearch}>OpenSearch</a>
          </li>
        </ul>
        <h2>{words.promise}</h2>
        <p>{words.promised}</p>
        <Licence frame={frame} />
      </div>
    </ListPage>,
  );
};

export default data;
