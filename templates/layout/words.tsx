import type { ComponentChildren } from 'preact';
import { wordsApart } from '../strings/index.ts';

/** The interface's words among others: marked where they are not in the page's language, `lang`. */
export function Words({
  lang,
  children,
}: {
  readonly lang: string;
  readonly children: ComponentChildren;
}): ComponentChildren {
  const apart = wordsApart(lang);
  return apart === undefined ? children : <span {...apart}>{children}</span>;
}
