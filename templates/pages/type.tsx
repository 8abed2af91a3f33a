import type { Renderer, TypeProps } from '../../src/plan/props.ts';
import { ListPage } from '../layout/listPage.tsx';
import { MoreReleases, searchAmong } from '../layout/moreReleases.tsx';
import { feedAlternate } from '../layout/pageMeta.ts';
import { renderPage } from '../layout/renderPage.tsx';
import { typeKey, typeName } from '../layout/typeName.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

const type: Renderer<TypeProps> = ({ frame, type: kind, index, count, newest, years, feed, ...rest }) => {
  const { lang } = frame;
  const { kinds, lists } = stringsFor(lang);
  const { label: title, apart: titleApart } = typeName(kind, lang, 'many');
  const { description, descriptionApart } = rest;
  const total = lists.count(count);
  const apart = wordsApart(lang);
  return renderPage(
    frame,
    { title, description: description ?? `${title}: ${total}`, alternates: [feedAlternate(feed, title)] },
    <ListPage
      frame={frame}
      path={[{ href: index, label: kinds.title, apart }]}
      title={title}
      titleApart={titleApart}
      lead={
        <>
          {description && <p {...descriptionApart}>{description}</p>}
          <p class="total" {...apart}>
            {total}
          </p>
        </>
      }
      aside={
        <>
          <section class="years">
            <h2 {...apart}>{lists.byYear}</h2>
            <parts.CountedLinks links={years} lang={lang} />
          </section>
          <parts.Follow feed={feed} lang={lang} />
        </>
      }
    >
      <h2 class="listed" {...apart}>
        {lists.latest}
      </h2>
      <parts.ReleaseDigest items={newest} lang={lang} level={3} />
      <MoreReleases
        newest={newest}
        years={years}
        other={{ href: searchAmong(frame.search, 'types', typeKey(kind)), label: lists.searchThese }}
        lang={lang}
      />
    </ListPage>,
  );
};

export default type;
