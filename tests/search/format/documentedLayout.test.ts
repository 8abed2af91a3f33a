import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import type { ReleaseJson } from '../../../src/model/releaseJson.ts';
import { type Analyser, analyserOf } from '../../../src/search/analysis/analyser.ts';
import { releaseText } from '../../../src/search/indexing/releaseText.ts';
import { indexOf } from '../memoryIndex.ts';
import { notices, releaseJson, releases } from '../sampleReleases.ts';

/*
 * Reads an index by what "Files, byte by byte" of src/search/README.md says, and with nothing of the format's own code:
 * what is documented is what is written, and a change of the one without the other fails.
 */

class Bytes {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  byte(): number {
    return this.#bytes.readUInt8(this.at++);
  }

  varint(): number {
    const byte = this.byte();
    return byte < 128 ? byte : byte - 128 + 128 * this.varint();
  }

  text(): string {
    const length = this.varint();
    this.at += length;
    return this.#bytes.toString('utf8', this.at - length, this.at);
  }

  rest(known: string): string {
    return known.slice(0, this.varint()) + this.text();
  }

  /** Ascending numbers, each as its distance to the one before it less 1. */
  ascending(count: number): readonly number[] {
    let last = -1;
    return times(count, () => (last += this.varint() + 1));
  }

  assertEnd(): void {
    assert.equal(this.at, this.#bytes.length, 'nothing is left');
  }
}

function times<T>(count: number, make: () => T): readonly T[] {
  return Array.from({ length: count }, make);
}

interface Occurrence {
  readonly doc: number;
  readonly standing: number;
  readonly title: number;
  readonly summary: number;
  readonly places: readonly number[];
  readonly marks: readonly number[];
}

function readFacts(bytes: Buffer) {
  const from = new Bytes(bytes);
  const count = from.varint();
  const zigzag = from.varint();
  let day = zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
  const days = times(count, () => (day -= from.varint()));
  const withdrawn = times(count, () => from.byte());
  const columns = times(4, () => {
    const keys = times(from.varint(), () => from.text());
    const sizes = times(count, () => from.varint());
    return sizes.map((size) => from.ascending(size).map((place) => keys[place]));
  });
  from.assertEnd();
  return { days, withdrawn, columns };
}

/** Key → form → where it occurs. */
function readWords(bytes: Buffer, stream: Buffer) {
  const lexicon = new Bytes(bytes);
  const count = lexicon.varint();
  const length = lexicon.varint();
  const lists = new Bytes(bytes, lexicon.at + length);
  const end = lists.at;
  let key = '';
  const words = times(count, () => {
    key = lexicon.rest(key);
    return [key, new Map(times(lexicon.varint(), () => readForm(key, lexicon, lists, stream)))] as const;
  });
  assert.equal(lexicon.at, end);
  lists.assertEnd();
  return words;
}

function readForm(key: string, lexicon: Bytes, lists: Bytes, stream: Buffer) {
  const form = lexicon.rest(key);
  const [count = 0, list = 0, at = 0, bytes = 0] = times(4, () => lexicon.varint());
  const skips = times(Math.floor((count - 1) / 128), () => lexicon.varint());
  const start = lists.at;
  const places = new Bytes(stream, at);
  let doc = -1;
  let entry = at;
  const occurrences = Array.from({ length: count }, (_, index): Occurrence => {
    if (index > 0 && index % 128 === 0) entry += skips[index / 128 - 1] ?? 0;
    if (index % 128 === 0) assert.equal(places.at, entry, 'an entry point');
    const head = lists.varint();
    doc += Math.floor(head / 8) + 1;
    const standing = lists.byte();
    const counts = head % 2 === 1 ? lists.varint() : 4;
    const title = counts % 2 === 1 ? lists.varint() : 0;
    const summary = counts % 4 >= 2 ? lists.varint() : 0;
    const few = Math.floor(head / 2) % 4;
    const marks = times(few < 3 ? few : 3 + lists.varint(), () => lists.byte());
    const all = Math.floor(counts / 4) + title + summary;
    return { doc, standing, title, summary, places: places.ascending(all), marks };
  });
  assert.deepEqual([lists.at - start, places.at - at], [list, bytes]);
  return [form, occurrences] as const;
}

async function readShards(of: readonly ReleaseJson[], lang: string) {
  const { files } = await indexOf(of);
  const bytesOf = (path: string) => inflateRawSync(files.get(path) ?? new Uint8Array());
  const json = (path: string) => JSON.parse(bytesOf(path).toString());
  const list: ShardList = json(`/search/${lang}/shards.bin`);
  assert.equal(list.format, 4);
  return list.shards.map(({ base, count, words, cuts, positionFiles, positionBytes }) => {
    const numbered = (name: string, length: number) =>
      Array.from({ length }, (_, number) => `${base}${name}-${number}.bin`);
    const pieces = numbered('positions', positionFiles).map(bytesOf);
    for (const piece of pieces.slice(0, -1)) assert.equal(piece.length, positionBytes);
    const stream = Buffer.concat(pieces);
    const blocks = numbered('words', cuts.length + 1).map((path) => readWords(bytesOf(path), stream));
    for (const [number, block] of blocks.entries())
      for (const [key] of block) assert.equal(cuts.filter((cut) => cut <= key).length, number, key);
    const titles: readonly TitleFile[] = numbered('titles', Math.ceil(count / 64)).map(json);
    const paths = titles.flatMap((file) => file.paths);
    const withdrawn = titles.flatMap((file) =>
      file.paths.map((_, place) => Number(file.withdrawn.includes(place))),
    );
    const facts = readFacts(bytesOf(`${base}facts.bin`));
    assert.deepEqual(facts.withdrawn, withdrawn);
    return { count, words, paths, facts, lexicon: new Map(blocks.flat()) };
  });
}

interface ShardList {
  readonly format: number;
  readonly shards: readonly ListedShard[];
}

interface TitleFile {
  readonly paths: readonly string[];
  readonly withdrawn: readonly number[];
}

interface ListedShard {
  readonly base: string;
  readonly count: number;
  readonly words: number;
  readonly cuts: readonly string[];
  readonly positionFiles: number;
  readonly positionBytes: number;
}

/** What the documentation says of one release's words: place → forms there, by code unit. */
function placesOf(release: ReleaseJson, analyser: Analyser) {
  const { title, summary, body } = releaseText(release);
  let next = 0;
  const places = [title, summary, body].flatMap((text) => {
    const forms = analyser
      .tokens(text)
      .map(({ form, joined }): [number, string[]] => [
        next++,
        [form, ...(joined === undefined ? [] : [joined])].sort(),
      ]);
    next += 1;
    return forms;
  });
  return new Map(places);
}

/** What the documentation says of the marks of each form of a release, in a shard of so many that have each form. */
function marksIn(
  release: ReleaseJson,
  analyser: Analyser,
  shard: { readonly count: number; readonly counts: ReadonlyMap<string, number> },
) {
  const marks = new Map<string, Set<number>>();
  const countOf = (form: string) => shard.counts.get(form) ?? 0;
  const tells = (form: string) => countOf(form) <= Math.max(32, 0.9 * shard.count);
  const texts = releaseText(release);
  for (const text of [texts.title, texts.summary, texts.body]) {
    const all = analyser.tokens(text);
    for (const { joined } of all) if (joined !== undefined) marks.set(joined, marks.get(joined) ?? new Set());
    for (const { form } of all) marks.set(form, marks.get(form) ?? new Set());
    const forms = all.map(({ form }) => form).filter((form) => form.length > 1 || /^[0-9]$/.test(form));
    for (const [at, before] of forms.slice(0, -1).entries()) {
      const behind = forms[at + 1] ?? '';
      if (!tells(before) || !tells(behind) || before === behind) continue;
      const isFirst =
        countOf(before) === countOf(behind) ? before < behind : countOf(before) < countOf(behind);
      if (isFirst) marks.get(before)?.add(fnv(behind) % 256);
      else marks.get(behind)?.add(Math.floor(fnv(before) / 256) % 256);
    }
  }
  return [...marks].map(([form, own]) => [form, [...own].sort((a, b) => a - b)] as const);
}

function fnv(text: string): number {
  let hash = 2_166_136_261n;
  for (const unit of text.split('')) hash = ((hash ^ BigInt(unit.charCodeAt(0))) * 16_777_619n) % 2n ** 32n;
  return Number(hash);
}

describe('the index, read as its README describes it', () => {
  const old = releaseJson('Peace at last, õhtul 😀 state-of-the-art', '1920-02-02', {
    topics: ['defence'],
    summary: 'Peace in Tartu: peace.',
  });
  const all = [...releases, ...notices, old];
  let analyser: Analyser;
  before(async () => {
    analyser = await analyserOf('en');
  });

  it('has all words of all releases in their places, each form under its keys', async () => {
    const byPath = new Map(all.map((release) => [new URL(release.url).pathname, release]));
    let read = 0;
    for (const { count, words, paths, facts, lexicon } of await readShards(all, 'en')) {
      assert.equal(paths.length, count);
      const found = new Map<number, Map<number, string[]>>(paths.map((_, doc) => [doc, new Map()]));
      const lengths = new Map<number, number>();
      const seen = new Map<string, readonly Occurrence[]>();
      const marks = new Map<string, readonly number[]>();
      for (const [key, forms] of lexicon) {
        for (const [form, occurrences] of forms) {
          const stems = analyser.stems(form);
          const head = [...form].slice(0, 3).join('');
          assert.ok(stems.includes(key) || (key === form && !stems.some((stem) => stem.startsWith(head))));
          assert.deepEqual(seen.get(form) ?? occurrences, occurrences);
          if (seen.has(form)) continue;
          seen.set(form, occurrences);
          for (const { doc, standing, places, marks: own } of occurrences) {
            marks.set(`${doc} ${form}`, own);
            assert.equal(standing >= 128 ? 1 : 0, facts.withdrawn[doc]);
            lengths.set(doc, standing % 128);
            for (const place of places) {
              const there = found.get(doc)?.get(place) ?? [];
              found.get(doc)?.set(place, [...there, form].sort());
            }
          }
        }
      }
      let total = 0;
      for (const [doc, path] of paths.entries()) {
        const release = byPath.get(path);
        assert.ok(release, path);
        const wanted = placesOf(release, analyser);
        assert.deepEqual(new Map([...(found.get(doc) ?? [])].sort(([a], [b]) => a - b)), wanted, path);
        const released = { count, counts: new Map([...seen].map(([form, all]) => [form, all.length])) };
        for (const [form, own] of marksIn(release, analyser, released))
          assert.deepEqual(marks.get(`${doc} ${form}`), own, `${path} ${form}`);
        assert.equal(lengths.get(doc), 1 + Math.min(63, Math.round(2 * Math.log2(wanted.size + 1))));
        assert.equal(facts.days[doc], Date.parse(`${release.date.slice(0, 10)}T00:00:00Z`) / 86_400_000);
        assert.deepEqual(
          facts.columns.map((column) => column[doc]),
          [[release.type], release.topics.map(({ key }) => key).sort(), [], []],
        );
        total += wanted.size;
        read += 1;
      }
      assert.equal(words, total);
    }
    assert.equal(read, all.filter(({ lang }) => lang === 'en').length);
  });

  it('says how often a form is in title and summary', async () => {
    const [shard] = await readShards([old], 'en');
    const [peace] = shard?.lexicon.get('peac')?.get('peace') ?? [];
    assert.deepEqual([peace?.title, peace?.summary, peace?.places.length], [1, 2, 3]);
    assert.deepEqual(shard?.facts.days, [Date.parse('1920-02-02') / 86_400_000]);
  });
});
