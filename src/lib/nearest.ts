import { distance } from 'fastest-levenshtein';

/** The candidate that is most likely meant by `word`, or undefined when none is close: a third of it wrong, two letters swapped counting twice. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.round(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

/** A hint sentence for an unknown word: `Did you mean "nato"?`, or the words there are, or "". */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  if (candidates.length > 0 && candidates.length <= 20) return `Known: ${candidates.join(', ')}.`;
  return '';
}
