import type { VNode } from 'preact';
import type { ChangeNote } from '../../src/model/release.ts';
import { ChangeNotes } from '../layout/changeNotes.tsx';
import { stringsFor } from '../strings/index.ts';

export interface CorrectionsProps {
  /** Newest first. */
  readonly corrections: readonly ChangeNote[];
  readonly lang: string;
}

/** Every correction made to a release, with its time. */
export default function Corrections({ corrections, lang }: CorrectionsProps): VNode {
  const { title } = stringsFor(lang).corrections;
  return <ChangeNotes id="corrections" title={title} notes={corrections} lang={lang} />;
}
