/** Years, newest first, in words' shortest form: 2021, 2020, 2019, 2015 → "2019–2021, 2015". */
export function yearRanges(newestFirst: readonly string[]): string {
  const ranges: { first: string; last: string }[] = [];
  for (const year of newestFirst) {
    const range = ranges.at(-1);
    if (range && Number(range.first) - 1 === Number(year)) range.first = year;
    else ranges.push({ first: year, last: year });
  }
  return ranges.map(({ first, last }) => (first === last ? last : `${first}–${last}`)).join(', ');
}
