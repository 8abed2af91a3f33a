import { compareCode } from '../../lib/compareCode.ts';
import type { Analyser } from '../analysis/analyser.ts';
import { keysOf } from '../format/keys.ts';
import type { FormEntry } from '../format/wordBlock.ts';
import { FormLists } from './formLists.ts';
import type { ShardText } from './shardText.ts';

/** A shard's words by key, and the stream of their positions. */
export interface Lexicon {
  /** By code unit. */
  readonly keys: readonly string[];
  /** The forms that are filed under a key, by code unit; put together when asked, for all of them at once take much memory. */
  under(key: string): readonly FormEntry[];
  readonly positions: Uint8Array;
  /** Of all forms and their lists, about. */
  readonly bytes: number;
  /** Each form, the releases that have it, and how it is mostly written where that is otherwise. */
  counts(): Iterable<CountedForm>;
}

export interface CountedForm {
  readonly form: string;
  readonly count: number;
  readonly written: string | undefined;
}

/** Sorts a shard's words under their keys; `standings` are its releases'. */
export function makeLexicon(text: ShardText, standings: Uint8Array, analyser: Analyser): Lexicon {
  const forms = text.forms();
  const lists = new FormLists(forms.length, standings);
  text.invert((form, occurrence) => lists.add(form, occurrence));
  const filed = new Map<string, number[]>();
  for (const [id, form] of forms.entries()) {
    for (const key of keysOf(form, analyser.stems(form))) {
      const group = filed.get(key);
      if (group) group.push(id);
      else filed.set(key, [id]);
    }
  }
  return {
    keys: [...filed.keys()].sort(compareCode),
    under: (key) =>
      (filed.get(key) ?? [])
        .map((id) => lists.entry(id, forms[id] ?? ''))
        .sort((a, b) => compareCode(a.form, b.form)),
    positions: lists.positions(),
    bytes: lists.size + filed.size * 14,
    *counts() {
      for (const [id, form] of forms.entries()) {
        yield { form, count: lists.count(id), written: text.writingOf(id) };
      }
    },
  };
}
