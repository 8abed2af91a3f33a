import { changeDates } from './changeDates.ts';
import { collisions } from './collisions.ts';
import { comingNames } from './comingNames.ts';
import { deadFragments } from './deadFragments.ts';
import { deadLinks } from './deadLinks.ts';
import { duplicateNames } from './duplicateNames.ts';
import { duplicateReferences } from './duplicateReferences.ts';
import { earlySuccessors } from './earlySuccessors.ts';
import { embargoes } from './embargoes.ts';
import { fallenBehind } from './fallenBehind.ts';
import { futureDates } from './futureDates.ts';
import { languages } from './languages.ts';
import { publicIds } from './publicIds.ts';
import { redirectCircles } from './redirectCircles.ts';
import { relatedReleases } from './relatedReleases.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';
import { sameTypeNames } from './sameTypeNames.ts';
import { shareCards } from './shareCards.ts';
import { speeches } from './speeches.ts';
import { standingPages } from './standingPages.ts';
import { successors } from './successors.ts';
import { unknownContacts } from './unknownContacts.ts';
import { unknownTerms } from './unknownTerms.ts';
import { unknownTypes } from './unknownTypes.ts';
import { vocabularies } from './vocabularies.ts';

const RULES: readonly Rule[] = [
  languages,
  vocabularies,
  duplicateNames,
  publicIds,
  standingPages,
  collisions,
  duplicateReferences,
  unknownTerms,
  unknownTypes,
  sameTypeNames,
  speeches,
  unknownContacts,
  successors,
  relatedReleases,
  deadLinks,
  deadFragments,
  redirectCircles,
  embargoes,
  earlySuccessors,
  futureDates,
  comingNames,
  changeDates,
  fallenBehind,
  shareCards,
];

/** All that is wrong between the files of a site. Pure. */
export function checkSite(context: CheckContext): readonly Finding[] {
  return RULES.flatMap((rule) => [...rule(context)]);
}
