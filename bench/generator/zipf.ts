import type { Random } from './random.ts';

/** Zipf–Mandelbrot, as fitted to newspaper text: the frequency of rank r is in proportion to 1 / (r + OFFSET) ^ EXPONENT. */
const EXPONENT = 1.07;
const OFFSET = 2.7;

/** Draws ranks from 0 (most frequent) to `size` - 1, each in constant time (Walker's alias method, as Vose builds it). */
export function zipfRanks(size: number): (random: Random) => number {
  const weights = Array.from({ length: size }, (_, rank) => (rank + 1 + OFFSET) ** -EXPONENT);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * size) / total);
  const alias = Uint32Array.from({ length: size }, (_, rank) => rank);
  const poor: number[] = [];
  const rich: number[] = [];
  for (const [rank, value] of share.entries()) (value < 1 ? poor : rich).push(rank);
  for (let low = poor.pop(), high = rich.pop(); low !== undefined && high !== undefined; low = poor.pop()) {
    alias[low] = high;
    const left = (share[high] ?? 0) + (share[low] ?? 0) - 1;
    share[high] = left;
    if (left < 1) {
      poor.push(high);
      high = rich.pop();
    }
  }
  return (random) => {
    const at = random.next() * size;
    const rank = Math.floor(at);
    return at - rank < (share[rank] ?? 1) ? rank : (alias[rank] ?? rank);
  };
}
