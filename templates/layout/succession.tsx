import { Fragment, type VNode } from 'preact';
import { commaOf } from '../../src/lib/language.ts';
import type { OtherOrganisation } from '../../src/plan/props.ts';
import { wordsApart } from '../strings/index.ts';

/** Which organisations came before or after this one, behind the words that say so. */
export function Succession({
  words,
  others,
  lang,
}: {
  readonly words: string;
  readonly others: readonly OtherOrganisation[];
  readonly lang: string;
}): VNode {
  return (
    <p class="succession">
      <span {...wordsApart(lang)}>{words}</span>{' '}
      {others.map(({ label, apart, href }, index) => (
        <Fragment key={label}>
          {index > 0 && `${commaOf(lang)} `}
          <bdi {...apart}>{href === undefined ? label : <a href={href}>{label}</a>}</bdi>
        </Fragment>
      ))}
    </p>
  );
}
