import type { SearchGuide } from '../../model/searchGuide.ts';
import type { Analyser } from '../analysis/analyser.ts';
import type { ShardList } from '../format/shardList.ts';
import type { SearchRequest, ShorterQuery } from '../request.ts';
import { type CompiledQuery, compileQuery, testsIn } from './compileQuery.ts';
import { MOST_ASKED } from './correctQuery.ts';
import type { Files } from './files.ts';
import type { Narrowing } from './narrowing.ts';
import { isOperator } from './parseQuery.ts';
import { planSearch } from './plannedSearch.ts';
import type { ReadQuery } from './readQuery.ts';
import { ShardReader } from './shardReader.ts';
import { type TestedShard, testShard } from './testShard.ts';

/** What is left of a query says little with fewer words than this, or with more of them left out. */
const FEWEST_KEPT = 2;
const MOST_LEFT_OUT = 2;
const MOST_OFFERS = 3;

export interface SearchedArchive {
  readonly list: ShardList;
  readonly files: Files;
  readonly analyser: Analyser;
  readonly guide: () => Promise<SearchGuide>;
}

/** A word of the query as it is written, without the signs around it, and what it asks. */
interface Word {
  readonly written: string;
  readonly said: string;
  readonly asks: CompiledQuery;
}

/** What would be found without some words. */
interface Way {
  /** Places of the words, ascending. */
  readonly without: readonly number[];
  found: number;
}

/**
 * For a request of plain words, read as `read`, that finds nothing: the same with as few words left out as give results, those first that
 * lose words which say least. Empty where no such query finds anything, and for a query that is more than words.
 *
 * It asks once for each word, of files that the search has read already, and sees which words each release lacks.
 */
export async function shortenQuery(
  request: SearchRequest,
  read: ReadQuery,
  archive: SearchedArchive,
): Promise<readonly ShorterQuery[]> {
  const words = plainWords(read, archive.analyser);
  const most = Math.min(MOST_LEFT_OUT, words.length - FEWEST_KEPT);
  if (most < 1 || words.length > MOST_ASKED) return [];
  const { shards, narrowing } = planSearch(request, archive.list, archive.analyser, read, archive.guide);
  const ways = new Map<string, Way>();
  const counts = words.map(() => 0);
  let releases = 0;
  for (const listed of shards) {
    const shard = new ShardReader(listed, archive.files);
    // What a part holds that cannot be had is not offered.
    const tested = await testWords(shard, words, most).catch(() => undefined);
    if (!tested) continue;
    releases += listed.count;
    for (const [index, word] of tested.entries()) counts[index] = (counts[index] ?? 0) + countOf(word);
    for (const doc of await letThrough(shard, tested, most, narrowing).catch(() => [])) {
      const without = lackedBy(doc, tested);
      const way = ways.get(String(without)) ?? { without, found: 0 };
      way.found += 1;
      ways.set(String(without), way);
    }
  }
  const loss = ({ without }: Way) =>
    without.reduce((all, index) => all + Math.log(1 + releases / (1 + (counts[index] ?? 0))), 0);
  const shortest = needed([...ways.values()]).sort((a, b) => loss(a) - loss(b));
  return shortest
    .filter(({ without }) => without.length === shortest[0]?.without.length)
    .slice(0, MOST_OFFERS)
    .map(({ without, found }) => ({
      query: words.flatMap(({ written }, index) => (without.includes(index) ? [] : [written])).join(' '),
      without: without.map((index) => words[index]?.said ?? ''),
      found,
    }));
}

/** The words of a query of words and nothing else; of any other, none. */
function plainWords({ query, known }: ReadQuery, analyser: Analyser): readonly Word[] {
  const words: Word[] = [];
  for (const group of query) {
    const [literal, ...others] = group;
    if (!literal || literal.excluded || others.length > 0) return [];
    const { clause } = literal;
    if (clause.kind !== 'words' || clause.title || clause.misread) return [];
    const tokens = analyser.tokens(clause.text);
    const said = clause.text.slice(tokens[0]?.start, tokens.at(-1)?.end);
    const asks = compileQuery([group], analyser, known);
    // In a headline in capitals NOT is a word; with fewer of them beside it, it would be none.
    const written = isOperator(clause.text) ? clause.text.toLowerCase() : clause.text;
    if (tokens.length > 0) words.push({ written, said, asks });
  }
  return words;
}

/** Of each word what it finds in a shard; undefined where that does not matter, as each release lacks too many of the others. */
type TestedWords = readonly (TestedShard | undefined)[];

async function testWords(shard: ShardReader, words: readonly Word[], most: number): Promise<TestedWords> {
  // Words joined by a sign need the places of words, which take files of their own.
  const isRun = ({ asks }: Word) => testsIn(asks).some(({ test }) => test.kind === 'phrase');
  const test = ({ asks }: Word) => testShard(shard, asks);
  const single = await Promise.all(words.map((word) => (isRun(word) ? undefined : test(word))));
  if (!fewLacking(shard, single, most).includes(1)) return single;
  return Promise.all(words.map((word, index) => single[index] ?? test(word)));
}

/** The releases that lack some words but no more than `most`, as far as the request's filters let them through. */
async function letThrough(
  shard: ShardReader,
  tested: TestedWords,
  most: number,
  narrowing: Narrowing,
): Promise<readonly number[]> {
  const mask = fewLacking(shard, tested, most);
  if (!mask.includes(1)) return [];
  const standings = mask.map((_, doc) => Math.max(...tested.map((word) => word?.standings[doc] ?? 0)));
  const known = narrowing.byStanding(shard.listed, { mask, standings });
  return (known ?? (await narrowing.byFacts(shard.facts(), mask))).docs;
}

/** 1 for each release that lacks at most so many of the words. */
function fewLacking({ listed }: ShardReader, tested: TestedWords, most: number): Uint8Array {
  return new Uint8Array(listed.count).map((_, doc) => (lackedBy(doc, tested).length <= most ? 1 : 0));
}

function lackedBy(doc: number, tested: TestedWords): readonly number[] {
  return tested.flatMap((word, index) => (word?.mask[doc] === 0 ? [index] : []));
}

/** The ways of which none leaves out all that another does, and more. */
function needed(ways: readonly Way[]): Way[] {
  const holds = (all: Way, some: Way) => some.without.every((index) => all.without.includes(index));
  return ways.filter((way) => !ways.some((other) => other !== way && holds(way, other)));
}

function countOf(word: TestedShard | undefined): number {
  return word?.mask.reduce((sum, found) => sum + found, 0) ?? 0;
}
