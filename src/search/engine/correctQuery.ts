import { distance } from 'fastest-levenshtein';
import type { Analyser } from '../analysis/analyser.ts';
import { keysOf } from '../format/keys.ts';
import type { ListedShard, ShardList, Spelling } from '../format/shardList.ts';
import type { Files } from './files.ts';
import { clausesIn, type Query } from './query.ts';
import { ShardReader } from './shardReader.ts';

/** Shards whose words are known: the newest, and the largest of the others. */
const NEWEST = 4;
const LARGEST = 4;
/** A word that more releases have is right. */
const RARE = 3;
/** How many times as many releases a word must be in to be meant instead of a rare one, unless no release has all of the query's. */
const CLEARLY = 20;
/** Shorter words are too like others. */
const SHORTEST = 4;
/** Shorter words are right where any release has them. */
const SHORTEST_DOUBTED = 5;
/** In a shorter word two slips leave too little of it. */
const SHORTEST_OF_TWO = 8;
/** Words that may be meant by one, and queries that are tried. */
const MOST_WORDS = 5;
const MOST_QUERIES = 8;
/** Words of a query that are looked at: a longer text would keep the next search waiting for seconds. */
export const MOST_ASKED = 60;
/** Words of a query that are put right at once. */
const MOST_DOUBTFUL = 6;

/** The part of an archive that words are put right by. */
export interface KnownWords {
  readonly list: ShardList;
  readonly files: Files;
  readonly analyser: Analyser;
}

/**
 * The query, which is read as `read` and finds `found` results, with words put right that nearly are the archive's, or two
 * written as one where the archive does, so that `finds` says it finds more; undefined when there is no such query. What
 * a reader wrote with a capital has one again.
 */
export async function correctQuery(
  query: string,
  read: Query,
  found: number,
  archive: KnownWords,
  finds: (query: string) => Promise<boolean>,
): Promise<string | undefined> {
  const all: (Stretch & { readonly form: string; readonly own: number })[] = [];
  const words = [...wordsIn(query, read, archive.analyser)];
  if (words.length > MOST_ASKED) return undefined;
  for (const { form, start, end } of words) {
    if (form.length < SHORTEST || /\d/.test(form)) continue;
    all.push({ form, own: await countOf(form, archive), start, end });
  }
  // Where each word is there and no release has them all, one of them may stand for another.
  const oneMay = found === 0 && all.every(({ own }) => own > 0);
  const doubted = all.filter(({ form, own, start, end }) => isDoubted(form, own, query.slice(start, end)));
  // The list of words is large: not where each is right and something was found.
  if (doubted.length === 0 && (found > 0 || words.length < 2)) return undefined;
  const known = await knownWords(archive);
  for (const joined of joinedQueries(query, words, known).slice(0, MOST_QUERIES))
    if (await finds(joined)) return joined;
  const doubtful = doubted.flatMap(({ form, own, ...stretch }): readonly Doubtful[] => {
    const meant = nearestWords(form, own, oneMay ? own : CLEARLY * own, known, archive.analyser);
    if (meant.length === 0) return [];
    // A word that is there may be right all the same.
    return [{ ...stretch, meant: own > 0 ? [query.slice(stretch.start, stretch.end), ...meant] : meant }];
  });
  let tried = 0;
  for (const words of choices(doubtful.slice(0, MOST_DOUBTFUL).map(({ meant }) => meant.length))) {
    if (tried === MOST_QUERIES) break;
    if (oneMay && words.filter((word) => word > 0).length > 1) continue;
    const corrected = withWords(query, doubtful, words);
    if (corrected === query) continue;
    tried += 1;
    if (await finds(corrected)) return corrected;
  }
  return undefined;
}

/** Whether a word that `own` releases have may be another misspelt; `written` is how it was typed. */
function isDoubted(form: string, own: number, written: string): boolean {
  if (own === 0) return true;
  const isAcronym = written === written.toUpperCase() && written !== written.toLowerCase();
  return own <= RARE && form.length >= SHORTEST_DOUBTED && !isAcronym;
}

/** UTF-16 offsets in the query. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the query, and the words that may be meant by it, likeliest first. */
interface Doubtful extends Stretch {
  readonly meant: readonly string[];
}

/** A word of the query, and where it stands. */
interface Word extends Stretch {
  readonly form: string;
}

/** The query with two words written as one, where the archive has that more often than one of them: whistle blower. */
function joinedQueries(query: string, words: readonly Word[], known: Known): readonly string[] {
  const countOfForm = (form: string) => known.get(form)?.count ?? 0;
  return words.flatMap((second, index) => {
    const first = words[index - 1];
    if (!first || !/^\s+$/.test(query.slice(first.end, second.start))) return [];
    const rarer = Math.min(countOfForm(first.form), countOfForm(second.form));
    if (countOfForm(first.form + second.form) <= rarer) return [];
    return [query.slice(0, first.end) + query.slice(second.start)];
  });
}

/** The words that a query wants, each with its place in it; one before a colon may be meant for a field. */
function* wordsIn(query: string, read: Query, analyser: Analyser): Generator<Word> {
  for (const { clause, excluded } of clausesIn(read)) {
    if (excluded || (clause.kind !== 'words' && clause.kind !== 'phrase')) continue;
    const tokens = analyser.tokens(clause.text);
    const whole = clause.kind === 'words' && clause.prefix ? tokens.slice(0, -1) : tokens;
    for (const token of whole) {
      // The name of a field, as far as the reader knows.
      const [start, end] = [clause.start + token.start, clause.start + token.end];
      if (query.charAt(end) !== ':' && !analyser.isElided(clause.text, token))
        yield { form: token.form, start, end };
    }
  }
}

/** Form → releases that have it, and how it is mostly written. */
type Known = ReadonlyMap<string, { readonly count: number; readonly written: string }>;

async function knownWords({ list: { shards }, files }: KnownWords): Promise<Known> {
  const largest = shards.slice(NEWEST).sort((a, b) => b.count - a.count);
  const asked = [...shards.slice(0, NEWEST), ...largest.slice(0, LARGEST)];
  const spellings = await Promise.all(asked.map((listed) => new ShardReader(listed, files).spelling()));
  const known = new Map<string, { readonly count: number; readonly written: string }>();
  for (const { words, counts, written } of spellings) {
    for (const [index, word] of words.entries()) {
      const before = known.get(word);
      const count = (before?.count ?? 0) + (counts[index] ?? 0);
      known.set(word, { count, written: before?.written ?? writingOf(word, written) });
    }
  }
  return known;
}

function writingOf(word: string, written: Spelling['written']): string {
  // Not what every object has, for the word constructor.
  return (Object.hasOwn(written, word) && written[word]) || word;
}

/** Releases of the archive that have a form, as far as its parts can be had; a search of words has fetched them already. */
async function countOf(form: string, { list, files, analyser }: KnownWords): Promise<number> {
  const key = keysOf(form, analyser.stems(form))[0] ?? form;
  const inShard = async (listed: ListedShard) => {
    const entries = await new ShardReader(listed, files).formsUnder([key]);
    return entries.find((entry) => entry.form === form)?.count ?? 0;
  };
  const counts = await Promise.allSettled(list.shards.map(inShard));
  return counts.reduce((sum, count) => sum + (count.status === 'fulfilled' ? count.value : 0), 0);
}

/**
 * The known words nearest to a form that `own` releases have, of those that more than `least` have: fewest slips, then the
 * same first letter, then most releases. For a word that is there only the next of kin: Sachs for sacks. Other forms of
 * the word were sought already.
 */
function nearestWords(
  form: string,
  own: number,
  least: number,
  known: Known,
  analyser: Analyser,
): readonly string[] {
  const most = form.length < SHORTEST_OF_TWO || own > 0 ? 1 : 2;
  const stems = analyser.stems(form);
  const swapped = new Set(swaps(form));
  const near: { readonly word: string; readonly steps: number; readonly count: number }[] = [];
  for (const [word, { count }] of known) {
    if (word === form || Math.abs(word.length - form.length) > most || count <= least) continue;
    const steps = swapped.has(word) ? 1 : distance(form, word);
    if (steps > most || analyser.stems(word).some((stem) => stems.includes(stem))) continue;
    near.push({ word, steps, count });
  }
  const begins = (word: string) => (word[0] === form[0] ? 0 : 1);
  return near
    .sort((a, b) => a.steps - b.steps || begins(a.word) - begins(b.word) || b.count - a.count)
    .slice(0, MOST_WORDS)
    .map(({ word }) => known.get(word)?.written ?? word);
}

/** The word with two neighbouring letters in each other's place, which is one slip of the fingers. */
function swaps(form: string): readonly string[] {
  return Array.from({ length: form.length - 1 }, (_, index) => {
    const [a, b] = [form.charAt(index), form.charAt(index + 1)];
    return form.slice(0, index) + b + a + form.slice(index + 2);
  });
}

/** For each doubtful word which of those that may be meant, the likeliest choices first: those with fewest steps from the first. */
function* choices(counts: readonly number[]): Generator<readonly number[]> {
  const most = counts.reduce((sum, count) => sum + count - 1, 0);
  for (let steps = 0; steps <= most; steps++) yield* choicesOf(counts, steps);
}

function* choicesOf(counts: readonly number[], steps: number): Generator<readonly number[]> {
  const [count, ...rest] = counts;
  if (count === undefined) {
    if (steps === 0) yield [];
    return;
  }
  for (let index = Math.min(steps, count - 1); index >= 0; index--)
    for (const others of choicesOf(rest, steps - index)) yield [index, ...others];
}

function withWords(query: string, doubtful: readonly Doubtful[], chosen: readonly number[]): string {
  let text = query;
  // From the end, so that places before stay where they are.
  for (const [index, { start, end, meant }] of [...doubtful.slice(0, chosen.length).entries()].reverse()) {
    const word = meant[chosen[index] ?? 0] ?? '';
    text = text.slice(0, start) + likeWritten(word, text.slice(start, end)) + text.slice(end);
  }
  return text;
}

/** With the capitals of what was written. */
function likeWritten(word: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  const [first = '', ...rest] = word;
  return /^\p{Lu}/u.test(written) ? first.toUpperCase() + rest.join('') : word;
}
