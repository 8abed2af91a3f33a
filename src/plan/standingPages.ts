import { encodePath } from '../lib/sitePath.ts';
import { standingPagePath } from '../model/paths.ts';
import { isPicture } from '../model/release.ts';
import type { StandingPage } from '../model/standingPage.ts';
import { otherLanguages, type PlanContext } from './context.ts';
import type { PlannedPage } from './job.ts';
import { pictureFile } from './pictures.ts';
import type { StandingPageProps } from './props.ts';
import { type View, versionsIn } from './view.ts';

/** The standing pages of an edition. */
export function* planStandingPages(context: PlanContext): Generator<PlannedPage> {
  const { edition, site, pages } = context;
  for (const standing of edition.pages) {
    const { slug, file, digest } = standing;
    const hasIt = (other: PlanContext['edition']) => other.pages.some((page) => page.slug === slug);
    const path = standingPagePath(site, standing);
    const sources = () => ({ standing, languages: otherLanguages(context, hasIt) });
    yield pages(path, sources, { file, digest })('standingPage', path, standingPageProps);
  }
}

function standingPageProps(
  view: View,
  { standing, languages }: { readonly standing: StandingPage; readonly languages: readonly string[] },
): StandingPageProps {
  const { site, frame } = view;
  const { slug, title, description, attachments } = standing;
  const path = standingPagePath(site, standing);
  const url = encodePath(path);
  return {
    frame: frame(
      path,
      versionsIn(view, languages, ({ code }) => standingPagePath(site, { slug, lang: code })),
    ),
    title,
    description,
    pictures: Object.fromEntries(
      attachments.filter(isPicture).map((attachment) => [attachment.name, pictureFile(attachment, url)]),
    ),
  };
}
