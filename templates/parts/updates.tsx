import type { VNode } from 'preact';
import type { ChangeNote } from '../../src/model/release.ts';
import { ChangeNotes } from '../layout/changeNotes.tsx';
import { stringsFor } from '../strings/index.ts';

export interface UpdatesProps {
  /** Newest first. */
  readonly updates: readonly ChangeNote[];
  readonly lang: string;
}

/** What was added to a release or changed in it where nothing had been wrong, with its time. */
export default function Updates({ updates, lang }: UpdatesProps): VNode {
  const { title } = stringsFor(lang).updates;
  return <ChangeNotes id="updates" title={title} notes={updates} lang={lang} />;
}
