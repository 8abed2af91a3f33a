import { compareCode } from '../../lib/compareCode.ts';
import type { Analyser } from '../analysis/analyser.ts';
import { ByteWriter } from '../format/bytes.ts';
import { keysOf } from '../format/keys.ts';
import { writePositions } from '../format/positions.ts';
import { writePosting } from '../format/postings.ts';
import { type FormEntry, SKIP } from '../format/wordBlock.ts';
import type { Occurrence, ShardText } from './shardText.ts';

/** A shard's words by key, and the stream of their positions. */
export interface Lexicon {
  /** By code unit. */
  readonly keys: readonly string[];
  readonly forms: ReadonlyMap<string, readonly FormEntry[]>;
  readonly positions: Uint8Array;
  /** Of all forms and their lists, about. */
  readonly bytes: number;
  /** Form → releases that have it. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Sorts a shard's words under their keys; `standings` are its releases'. */
export function makeLexicon(text: ShardText, standings: Uint8Array, analyser: Analyser): Lexicon {
  const lists = new ByteWriter();
  const positions = new ByteWriter();
  const written: Written[] = [];
  text.invert(() => {
    const form = newForm(lists, positions);
    written.push(form);
    return (occurrence) => addOccurrence(form, occurrence, standings, lists, positions);
  });
  const all = lists.bytes();
  const forms = new Map<string, FormEntry[]>();
  const counts = new Map<string, number>();
  for (const [id, form] of text.forms().entries()) {
    const list = written[id];
    if (!list) continue;
    const { count, skips, at, length, positions: own } = list;
    const entry = { form, count, postings: all.subarray(at, at + length), positions: own, skips };
    counts.set(form, count);
    for (const key of keysOf(form, analyser.stems(form))) {
      const group = forms.get(key);
      if (group) group.push(entry);
      else forms.set(key, [entry]);
    }
  }
  for (const group of forms.values()) group.sort((a, b) => compareCode(a.form, b.form));
  const keys = [...forms.keys()].sort(compareCode);
  return { keys, forms, positions: positions.bytes(), bytes: all.length + forms.size * 14, counts };
}

/** A form while its occurrences are written. */
interface Written {
  count: number;
  readonly skips: number[];
  /** In the lists of postings. */
  readonly at: number;
  length: number;
  readonly positions: { readonly at: number; length: number };
  lastDoc: number;
}

function newForm(lists: ByteWriter, positions: ByteWriter): Written {
  const own = { at: positions.length, length: 0 };
  return { count: 0, skips: [], at: lists.length, length: 0, positions: own, lastDoc: -1 };
}

function addOccurrence(
  form: Written,
  { doc, title, summary, places }: Occurrence,
  standings: Uint8Array,
  lists: ByteWriter,
  positions: ByteWriter,
): void {
  if (form.count > 0 && form.count % SKIP === 0) form.skips.push(form.positions.length);
  const body = places.length - title - summary;
  writePosting(lists, doc - form.lastDoc, standings[doc] ?? 0, title, summary, body);
  writePositions(positions, places);
  form.lastDoc = doc;
  form.count += 1;
  form.length = lists.length - form.at;
  form.positions.length = positions.length - form.positions.at;
}
