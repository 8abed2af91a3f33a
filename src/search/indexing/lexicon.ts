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

/** Sorts a shard's words under their keys. */
export function makeLexicon(text: ShardText, analyser: Analyser): Lexicon {
  const lists = new ByteWriter();
  const positions = new ByteWriter();
  const written: Written[] = [];
  text.invert((_, occurrences) => written.push(writeForm(occurrences, lists, positions)));
  const all = lists.bytes();
  const forms = new Map<string, FormEntry[]>();
  const counts = new Map<string, number>();
  for (const [id, form] of text.forms().entries()) {
    const list = written[id];
    if (!list) continue;
    const { count, skips, at, length } = list;
    const entry = { form, count, postings: all.subarray(at, at + length), positions: list.positions, skips };
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

interface Written extends Pick<FormEntry, 'count' | 'positions' | 'skips'> {
  /** In the lists of postings. */
  readonly at: number;
  readonly length: number;
}

function writeForm(occurrences: Iterable<Occurrence>, lists: ByteWriter, positions: ByteWriter): Written {
  const at = lists.length;
  const start = positions.length;
  const skips: number[] = [];
  let count = 0;
  let last = -1;
  for (const { doc, title, summary, places } of occurrences) {
    if (count > 0 && count % SKIP === 0) skips.push(positions.length - start);
    writePosting(lists, doc - last, title, summary, places.length - title - summary);
    writePositions(positions, places);
    last = doc;
    count += 1;
  }
  const length = lists.length - at;
  return { count, skips, at, length, positions: { at: start, length: positions.length - start } };
}
