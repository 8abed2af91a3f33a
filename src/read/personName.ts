import { type Localized, type PersonName, textsOf } from '../model/site.ts';
import type { Fault } from './namesSchema.ts';

/**
 * The parts of a person's name that are no part of the label in their language: a citation would name somebody whom the
 * page does not. One text for all languages is to be in the label of one: in the others the label is cited whole.
 */
export function nameFaults({
  label,
  name,
}: {
  readonly label: Localized;
  readonly name?: PersonName;
}): readonly Fault[] {
  return (['family', 'given', 'suffix'] as const).flatMap((part) => {
    const text = name?.[part];
    if (text === undefined) return [];
    const texts = typeof text === 'string' ? [[undefined, text] as const] : Object.entries(text);
    return texts.flatMap(([lang, written]): Fault[] => {
      const labels = labelsIn(label, lang);
      if (labels.some((each) => each.includes(written))) return [];
      return [
        {
          path: ['name', part, ...(lang === undefined ? [] : [lang])],
          message: `"${written}" is no part of the label, ${labels.map((each) => `"${each}"`).join(', ')}`,
          params: { hint: 'Write the parts of the name as the label has them.' },
        },
      ];
    });
  });
}

/** The label's texts that a text in `lang` can be part of: where it has none in that language, any. */
function labelsIn(label: Localized, lang: string | undefined): readonly string[] {
  const own = lang === undefined || typeof label === 'string' ? undefined : label[lang];
  return own === undefined ? textsOf(label) : [own];
}
