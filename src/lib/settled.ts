/**
 * What all give, once none is under way any more; then only rejects with the first failure of the list. Where
 * `Promise.all` leaves the others at work, as on files that somebody else is about to write.
 */
export async function settled<const T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
