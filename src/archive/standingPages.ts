import { compareCode } from '../lib/compareCode.ts';
import type { Language, Site } from '../model/site.ts';
import type { StandingPage } from '../model/standingPage.ts';

/** The pages of a language in the order of its readers: by `order`, which a translation may leave to another version, then by title. */
export function pagesIn(
  { languages }: Pick<Site, 'languages'>,
  { code }: Language,
  pages: readonly StandingPage[],
): readonly StandingPage[] {
  const orderOf = ({ slug, order }: StandingPage): number => {
    const stated = languages.map((other) =>
      pages.find((page) => page.slug === slug && page.lang === other.code),
    );
    return order ?? stated.find((version) => version?.order !== undefined)?.order ?? Number.POSITIVE_INFINITY;
  };
  const { compare } = new Intl.Collator(code);
  return pages
    .filter(({ lang }) => lang === code)
    .map((page) => ({ page, order: orderOf(page) }))
    .sort(
      (a, b) =>
        // Two without one are not a number apart.
        (a.order === b.order ? 0 : a.order - b.order) ||
        compare(a.page.title, b.page.title) ||
        compareCode(a.page.slug, b.page.slug),
    )
    .map(({ page }) => page);
}
