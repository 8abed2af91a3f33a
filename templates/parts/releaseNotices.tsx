import type { VNode } from 'preact';
import { formatDay, formatMoment } from '../../src/lib/formatMoment.ts';
import type { ReleaseProps } from '../../src/plan/props.ts';
import { LinkedText } from '../layout/linkedText.tsx';
import { Words } from '../layout/words.tsx';
import { stringsFor, wordsApart, wordsLanguage } from '../strings/index.ts';

/**
 * What a reader must know before the text: that it was withdrawn or corrected, that its source was corrected since, or
 * that a government published it which is no longer in office.
 */
export default function ReleaseNotices({ release }: { readonly release: ReleaseProps }): VNode {
  const { lang } = release.frame;
  const { withdrawal, corrections, release: words } = stringsFor(lang);
  const { withdrawn, behind, government } = release;
  const [newest] = release.corrections;
  const apart = wordsApart(lang);
  // A date within a sentence is in the sentence's language.
  const said = wordsLanguage(lang);
  const replacement = withdrawn?.replacement;
  return (
    <>
      {withdrawn && (
        <section class="notice withdrawn" aria-labelledby="withdrawn">
          <h2 id="withdrawn" {...apart}>
            {withdrawal.title}
          </h2>
          {withdrawn.reason && (
            <p>
              <LinkedText text={withdrawn.reason} />
            </p>
          )}
          <p {...apart}>
            {withdrawn.date && `${withdrawal.on(formatDay(withdrawn.date.day, said))} `}
            {withdrawal.record}
          </p>
          {replacement && (
            <p>
              <Words lang={lang}>{withdrawal.replacement}</Words>{' '}
              <a
                href={replacement.href}
                hreflang={replacement.lang}
                lang={replacement.lang}
                dir={replacement.dir}
                class={replacement.label === replacement.href ? 'address' : undefined}
              >
                {replacement.label}
              </a>
            </p>
          )}
        </section>
      )}
      {newest && (
        <div class="notice">
          <p {...apart}>
            {corrections.notice(formatDay(newest.date.day, said))}{' '}
            <a href="#corrections">{corrections.see}</a>
          </p>
          <p>
            <LinkedText text={newest.note} />
          </p>
        </div>
      )}
      {behind && (
        <p class="notice">
          <Words lang={lang}>{corrections.behind(formatMoment(behind.date, said))}</Words>{' '}
          <a href={behind.href} hreflang={behind.lang} lang={behind.lang} dir={behind.dir}>
            {behind.label}
          </a>
        </p>
      )}
      {government && (
        <p class="notice past">
          <Words lang={lang}>{words.government(government)}</Words>
        </p>
      )}
    </>
  );
}
