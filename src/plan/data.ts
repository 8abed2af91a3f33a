import { encodePath } from '../lib/sitePath.ts';
import { dataPath, datePath, pathOf, RELEASE_SCHEMA_PATH } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { otherLanguages, type PlanContext } from './context.ts';
import type { PlannedPage } from './job.ts';
import type { DataProps } from './props.ts';
import { type View, versionsIn } from './view.ts';

/** The page that describes what a language's edition offers to programs. */
export function* planData(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page } = context;
  const sources = () => ({
    languages: otherLanguages(context),
    oldest: edition.releases.at(-1),
    years: edition.years.map(({ date }) => date),
  });
  yield page('data', dataPath(language), sources, dataProps);
}

function dataProps(
  view: View,
  {
    languages,
    oldest,
    years,
  }: {
    readonly languages: readonly string[];
    readonly oldest: Release | undefined;
    readonly years: readonly string[];
  },
): DataProps {
  const { language, site, frame } = view;
  const example = oldest && encodePath(pathOf(site, oldest));
  return {
    frame: frame(dataPath(language), versionsIn(view, languages, dataPath)),
    ...(example !== undefined && {
      example: {
        json: `${example}index.json`,
        markdown: `${example}index.md`,
        ...(site.oEmbed && { oEmbed: `${example}oembed.json` }),
      },
    }),
    schema: RELEASE_SCHEMA_PATH,
    years: years.map((year) => {
      const folder = encodePath(datePath(language, year));
      return {
        year,
        jsonLines: `${folder}releases.jsonl`,
        csv: `${folder}releases.csv`,
        ninjs: `${folder}releases.ninjs.json`,
      };
    }),
    sitemap: '/sitemap.xml',
    newsSitemap: '/news-sitemap.xml',
  };
}
