import type { VNode } from 'preact';
import type { ChangeNote } from '../../src/model/release.ts';
import { wordsApart } from '../strings/index.ts';
import { LinkedText } from './linkedText.tsx';
import { Timestamp } from './timestamp.tsx';

export interface ChangeNotesProps {
  /** By which notices and other releases link to it. */
  readonly id: 'updates' | 'corrections';
  readonly title: string;
  readonly notes: readonly ChangeNote[];
  readonly lang: string;
}

/** A titled list of what was changed in a release, each with its time; nothing where there is none. */
export function ChangeNotes({ id, title, notes, lang }: ChangeNotesProps): VNode | null {
  if (notes.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby={id}>
      <h2 id={id} {...wordsApart(lang)}>
        {title}
      </h2>
      <dl>
        {notes.map(({ date, note }) => (
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
