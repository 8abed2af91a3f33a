import { digest } from '../../src/lib/digest.ts';

/** A stream of numbers that its seed decides. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(share: number): boolean;
  /** An index of `weights`, each by its part of their sum. */
  weighted(weights: readonly number[]): number;
  /** Throws for an empty list. */
  pick<Item>(items: readonly Item[]): Item;
}

/** Equal seeds, equal streams. The generator is sfc32 of the PractRand test suite: small, fast, good enough for text. */
export function randomFrom(seed: string): Random {
  const bytes = Buffer.from(digest(seed), 'base64url');
  let [a, b, c] = [bytes.readInt32LE(0), bytes.readInt32LE(4), bytes.readInt32LE(8)];
  let counter = bytes.readInt32LE(12);
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      return Math.max(0, index);
    },
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}
