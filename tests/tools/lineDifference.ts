/** How many lines of a file's difference are worth printing. */
const SHOWN = 8;

/** The lines in which a file differs from what was expected, as text for people; [] when it does not. */
export function differenceOf(
  file: string,
  expected: string | undefined,
  actual: string | undefined,
): readonly string[] {
  if (expected === actual) return [];
  if (expected === undefined) return [`${file} was not expected`];
  if (actual === undefined) return [`${file} is missing`];
  const [before, after] = [linesOf(expected), linesOf(actual)];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `  - ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `  + ${line}`);
  const shown = [...gone.slice(0, SHOWN), ...come.slice(0, SHOWN)];
  const rest = gone.length + come.length - shown.length;
  return [
    file,
    ...(shown.length > 0 ? shown : ['  (the same lines in another order)']),
    ...(rest > 0 ? [`  … ${rest} more`] : []),
  ];
}

// HTML comes in long lines; a tag on each tells more.
function linesOf(text: string): readonly string[] {
  return text.replace(/>(?=<)/g, '>\n').split('\n');
}
