import { outputOf } from '../lib/sitePath.ts';
import { siteCardPath } from '../model/paths.ts';
import { cardTitle, deservesCard, drawsCards, releaseCardText } from '../model/shareCards.ts';
import { error, type Rule, SITE_FILE } from './rule.ts';

/** Cards are drawn with fonts that do not have all letters of the world; what they lack is said once. */
export const shareCards: Rule = function* ({ site, archive, files }) {
  if (!site.shareCards) return;
  const there = new Set(files.map(({ output }) => output));
  for (const { language } of archive.editions) {
    const output = outputOf(siteCardPath(language));
    if (there.has(output)) continue;
    const message = `no font of the share cards has all letters of the title “${cardTitle(site, language)}”`;
    const hint = `Put a picture of 1200 × 630 pixels at public/${output}, or remove shareCards.`;
    yield error('card-letters', SITE_FILE, ['title'], message, hint);
  }
  const lacking = archive.editions.flatMap(({ language, releases }) => {
    if (!drawsCards(site, language)) return [];
    return releases.filter(
      (release) => deservesCard(site, release) && releaseCardText(release, language) === undefined,
    );
  });
  const [first] = lacking;
  if (!first) return;
  const others = lacking.length === 1 ? '' : `, and of ${lacking.length - 1} more`;
  yield {
    severity: 'warning',
    code: 'card-letters',
    message: `no font of the share cards has all letters of this title${others}: links to it show the site’s card`,
    hint: '',
    file: first.file,
    at: ['title'],
  };
};
