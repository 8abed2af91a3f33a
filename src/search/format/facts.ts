import { compareCode } from '../../lib/compareCode.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** What filters and counts a shard's releases without opening them; the columns are in the order of the releases. */
export interface Facts {
  /** Days since 1970-01-01, newest first. */
  readonly days: Int32Array;
  /** 1: withdrawn. */
  readonly withdrawn: Uint8Array;
  readonly types: TermColumn;
  readonly topics: TermColumn;
  readonly people: TermColumn;
  readonly organisations: TermColumn;
}

/** The keys that the releases of a shard bear. */
export interface TermColumn {
  readonly keys: readonly string[];
  /** For each release places in `keys`, ascending. */
  readonly of: readonly (readonly number[])[];
}

const COLUMNS = ['types', 'topics', 'people', 'organisations'] as const;

/** One release of the table. */
export interface FactsRow {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly withdrawn: boolean;
  readonly types: readonly string[];
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
}

/** Writes the table of a shard, rows newest first. */
export function writeFacts(rows: readonly FactsRow[]): Uint8Array {
  const to = new ByteWriter();
  to.varint(rows.length);
  const newest = rows[0]?.day ?? 0;
  // Days before 1970 are negative: zigzag.
  to.varint(newest < 0 ? -newest * 2 - 1 : newest * 2);
  let last = newest;
  for (const { day } of rows) {
    to.varint(last - day);
    last = day;
  }
  for (const { withdrawn } of rows) to.byte(withdrawn ? 1 : 0);
  for (const column of COLUMNS)
    writeColumn(
      to,
      rows.map((row) => row[column]),
    );
  return to.bytes();
}

/** Reads the table of a shard. Throws `RangeError` when it is cut. */
export function readFacts(bytes: Uint8Array): Facts {
  const from = new ByteReader(bytes);
  const count = from.varint();
  const first = from.varint();
  let day = first & 1 ? -((first + 1) / 2) : first / 2;
  const days = Int32Array.from({ length: count }, () => {
    day -= from.varint();
    return day;
  });
  const withdrawn = from.raw(count);
  const [types, topics, people, organisations] = [
    readColumn(from, count),
    readColumn(from, count),
    readColumn(from, count),
    readColumn(from, count),
  ];
  return { days, withdrawn, types, topics, people, organisations };
}

function writeColumn(to: ByteWriter, rows: readonly (readonly string[])[]): void {
  const keys = [...new Set(rows.flat())].sort(compareCode);
  const places = new Map(keys.map((key, index) => [key, index]));
  to.varint(keys.length);
  for (const key of keys) to.text(key);
  for (const row of rows) to.varint(new Set(row).size);
  for (const row of rows) {
    let last = -1;
    for (const place of [...new Set(row)].map((key) => places.get(key) ?? 0).sort((a, b) => a - b)) {
      to.varint(place - last - 1);
      last = place;
    }
  }
}

function readColumn(from: ByteReader, count: number): TermColumn {
  const keys = Array.from({ length: from.varint() }, () => from.text());
  const sizes = Array.from({ length: count }, () => from.varint());
  const of = sizes.map((size) => {
    let last = -1;
    return Array.from({ length: size }, () => {
      last += from.varint() + 1;
      return last;
    });
  });
  return { keys, of };
}
