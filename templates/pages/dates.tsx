import { capitalize } from '../../src/lib/capitalize.ts';
import { formatMonth } from '../../src/lib/formatMoment.ts';
import type { DatesProps, Renderer } from '../../src/plan/props.ts';
import { Count } from '../layout/count.tsx';
import { ListPage } from '../layout/listPage.tsx';
import { renderPage } from '../layout/renderPage.tsx';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const dates: Renderer<DatesProps> = ({ frame, years }) => {
  const { lang } = frame;
  const { lists, nav } = stringsFor(lang);
  const apart = wordsApart(lang);
  return renderPage(
    frame,
    { title: nav.dates, description: `${lists.allOf.dates} – ${frame.site.title}` },
    <ListPage frame={frame} path={[]} title={nav.dates} titleApart={apart}>
      {years.length === 0 && (
        <p class="none" {...apart}>
          {lists.none}
        </p>
      )}
      {years.map(({ year, href, count, months }) => (
        <section key={href} class="calendar">
          <h2>
            <a href={href}>{year}</a> <Count count={count} lang={lang} />
          </h2>
          <parts.CountedLinks
            lang={lang}
            links={months.map((entry) => ({
              href: entry.href,
              label: capitalize(formatMonth(entry.month, lang), lang),
              count: entry.count,
            }))}
          />
        </section>
      ))}
    </ListPage>,
  );
};

export default dates;
