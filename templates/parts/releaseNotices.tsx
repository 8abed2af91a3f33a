import type { VNode } from 'preact';
import { formatDay } from '../../src/lib/formatMoment.ts';
import type { ReleaseProps } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';

/** What a reader must know before the text: that it was withdrawn, that it was corrected. */
export default function ReleaseNotices({ release }: { readonly release: ReleaseProps }): VNode {
  const { lang } = release.frame;
  const { withdrawal, corrections } = stringsFor(lang);
  const { withdrawn } = release;
  const [newest] = release.corrections;
  return (
    <>
      {withdrawn && (
        <section class="notice withdrawn" aria-labelledby="withdrawn">
          <h2 id="withdrawn">{withdrawal.title}</h2>
          {withdrawn.reason && <p>{withdrawn.reason}</p>}
          <p>
            {withdrawn.date && `${withdrawal.on(formatDay(withdrawn.date.day, lang))} `}
            {withdrawal.record}
          </p>
          {withdrawn.replacement && (
            <p>
              {withdrawal.replacement} <a href={withdrawn.replacement.href}>{withdrawn.replacement.label}</a>
            </p>
          )}
        </section>
      )}
      {newest && (
        <p class="notice">
          {corrections.notice(formatDay(newest.date.day, lang))} <a href="#corrections">{corrections.see}</a>
        </p>
      )}
    </>
  );
}
