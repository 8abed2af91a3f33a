import { Fragment, type VNode } from 'preact';
import { commaOf } from '../../src/lib/language.ts';
import type { Frame, OtherOrganisation } from '../../src/plan/props.ts';
import { pageAgain, wordsApart } from '../strings/index.ts';

/** Which organisations came before or after this one, behind the words that say so; the line runs as these do. */
export function Succession({
  words,
  others,
  frame,
}: {
  readonly words: string;
  readonly others: readonly OtherOrganisation[];
  readonly frame: Frame;
}): VNode {
  const again = pageAgain(frame);
  return (
    <p class="succession" {...wordsApart(frame.lang)}>
      {words}{' '}
      {others.map(({ label, apart = again, href }, index) => (
        <Fragment key={label}>
          {index > 0 && `${commaOf(wordsApart(frame.lang)?.lang ?? frame.lang)} `}
          <bdi {...apart}>{href === undefined ? label : <a href={href}>{label}</a>}</bdi>
        </Fragment>
      ))}
    </p>
  );
}
