import { distance } from 'fastest-levenshtein';
import type { Analyser } from '../analysis/analyser.ts';
import type { ShardList } from '../format/shardList.ts';
import type { Files } from './files.ts';
import { parseQuery, type WordsClause } from './parseQuery.ts';
import { ShardReader } from './shardReader.ts';

/** Shards whose words are known: the newest, and the largest of the others. */
const LARGEST = 2;
/** How many times as many releases a word must be in to be meant instead of one that is there. */
const CLEARLY = 20;
/** Shorter words are too like others. */
const SHORTEST = 4;

/** A query with words put right that nearly are the archive's; undefined when there is nothing to put right. */
export async function correctQuery(
  query: string,
  list: ShardList,
  files: Files,
  analyser: Analyser,
): Promise<string | undefined> {
  const words = parseQuery(query)
    .flat()
    .flatMap(({ clause, excluded }) =>
      clause.kind === 'words' && !excluded && !clause.prefix ? [clause] : [],
    );
  if (words.length === 0) return undefined;
  const known = await knownWords(list, files);
  let corrected = query;
  // From the end, so that places before stay where they are.
  for (const clause of words.toReversed()) {
    const meant = correctWord(clause, known, analyser);
    if (meant !== undefined)
      corrected = corrected.slice(0, clause.start) + meant + corrected.slice(clause.end);
  }
  return corrected === query ? undefined : corrected;
}

/** Form → releases that have it. */
type Known = ReadonlyMap<string, number>;

async function knownWords({ shards }: ShardList, files: Files): Promise<Known> {
  const [newest, ...past] = shards;
  const largest = [...past].sort((a, b) => b.count - a.count).slice(0, LARGEST);
  const known = new Map<string, number>();
  for (const listed of newest ? [newest, ...largest] : []) {
    const { words, counts } = await new ShardReader(listed, files).spelling();
    for (const [index, word] of words.entries())
      known.set(word, (known.get(word) ?? 0) + (counts[index] ?? 0));
  }
  return known;
}

function correctWord({ text }: WordsClause, known: Known, analyser: Analyser): string | undefined {
  const [token, ...more] = analyser.tokens(text);
  if (!token || more.length > 0 || token.form.length < SHORTEST || /\d/.test(token.form)) return undefined;
  const meant = nearestWord(token.form, known);
  if (meant === undefined) return undefined;
  return text.slice(0, token.start) + meant + text.slice(token.end);
}

/** The known word in the most releases among those nearest; undefined when the word itself is one of the archive's. */
function nearestWord(form: string, known: Known): string | undefined {
  const own = known.get(form) ?? 0;
  const most = form.length < 6 ? 1 : 2;
  const swapped = new Set(swaps(form));
  let best: { readonly word: string; readonly steps: number; readonly count: number } | undefined;
  for (const [word, count] of known) {
    if (word === form || Math.abs(word.length - form.length) > most || count <= CLEARLY * own) continue;
    const steps = swapped.has(word) ? 1 : distance(form, word);
    if (steps > most) continue;
    if (!best || steps < best.steps || (steps === best.steps && count > best.count))
      best = { word, steps, count };
  }
  return best?.word;
}

/** The word with two neighbouring letters in each other's place, which is one slip of the fingers. */
function swaps(form: string): readonly string[] {
  return Array.from({ length: form.length - 1 }, (_, index) => {
    const [a, b] = [form.charAt(index), form.charAt(index + 1)];
    return form.slice(0, index) + b + a + form.slice(index + 2);
  });
}
