/** The value in the middle; between two of them, their mean. Throws for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('the median of nothing');
  return (low + high) / 2;
}

/** Ratios of two sides' runs, pair by pair. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** `ours` to `theirs`; undefined when a side has no run. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): Ratio | undefined {
  const ratios = ours.flatMap((value, index) => {
    const other = theirs[index];
    return other === undefined ? [] : [value / other];
  });
  if (ratios.length === 0) return undefined;
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
