import type { VNode } from 'preact';
import type { Correction } from '../../src/model/release.ts';
import { LinkedText } from '../layout/linkedText.tsx';
import { Timestamp } from '../layout/timestamp.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

export interface CorrectionsProps {
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly lang: string;
}

/** Every correction made to a release, with its time. */
export default function Corrections({ corrections, lang }: CorrectionsProps): VNode | null {
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections" {...wordsApart(lang)}>
        {stringsFor(lang).corrections.title}
      </h2>
      <dl>
        {corrections.map(({ date, note }) => (
          <div key={`${date.iso} ${note}`}>
            <dt>
              <Timestamp moment={date} lang={lang} show="moment" />
            </dt>
            <dd>
              <LinkedText text={note} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
