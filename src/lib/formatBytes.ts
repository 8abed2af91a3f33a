const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1000;

const formatters = new Map<string, Intl.NumberFormat>();

/** "214 kB", "1.4 MB": the size of a file in powers of 1000 (SI), at most one decimal, as `lang` writes it. */
export function formatBytes(bytes: number, lang: string): string {
  let value = bytes;
  let unit: (typeof UNITS)[number] = 'byte';
  for (const next of UNITS.slice(1)) {
    // 999.95 would be printed as "1,000".
    if (rounded(value) < STEP) break;
    value /= STEP;
    unit = next;
  }
  return unitFormatter(lang, unit).format(rounded(value));
}

/** One decimal below ten, none above: more would be noise in a size. */
function rounded(value: number): number {
  return value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
}

function unitFormatter(lang: string, unit: string): Intl.NumberFormat {
  const key = `${lang} ${unit}`;
  const cached = formatters.get(key);
  if (cached) return cached;
  const made = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    numberingSystem: 'latn',
  });
  formatters.set(key, made);
  return made;
}
