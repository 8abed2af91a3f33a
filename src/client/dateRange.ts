import type { SearchPage } from './searchPage.ts';
import type { SearchState } from './searchState.ts';

/** Two days, `YYYY-MM-DD`, both included; "" for an open end. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Ranges that a reader asks for at one press. */
export const PRESETS = ['month', 'twelveMonths', 'thisYear', 'lastYear'] as const;
export type Preset = (typeof PRESETS)[number];

/** The days of a preset, seen from `today`, `YYYY-MM-DD`. */
export function presetRange(preset: Preset, today: string): DayRange {
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case 'month':
      return { from: daysBefore(today, 29), to: '' };
    case 'twelveMonths':
      return { from: daysBefore(today, 364), to: '' };
    case 'thisYear':
      return { from: `${year}-01-01`, to: '' };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Milliseconds in which a reader who types a date goes on typing. */
const TYPING = 900;

/** From and to beside the results. */
export class DateRangeView {
  readonly #page: SearchPage;
  readonly #choose: (range: DayRange) => void;
  readonly #presets = new Map<Preset, HTMLElement>();
  #shown: DayRange = { from: '', to: '' };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: SearchPage, choose: (range: DayRange) => void) {
    this.#page = page;
    this.#choose = choose;
    const { from, to, dates } = page;
    for (const input of [from, to]) {
      // A date that is being typed is valid several times before it is meant: 2021 is first the year 2.
      input.addEventListener('change', () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#commit(), TYPING);
      });
      input.addEventListener('blur', () => this.#commit());
      input.addEventListener('keydown', ({ key }) => key === 'Enter' && this.#commit());
    }
    for (const preset of PRESETS) {
      const button = dates.querySelector<HTMLElement>(`[data-preset="${preset}"]`);
      if (!button) continue;
      button.addEventListener('click', () => choose(presetRange(preset, localDay(new Date()))));
      this.#presets.set(preset, button);
    }
  }

  /** Offers only presets that reach back to the archive's newest day: in one that has ended, none of this year. */
  offer(newest: string | undefined): void {
    const today = localDay(new Date());
    for (const [preset, button] of this.#presets)
      button.hidden = newest !== undefined && presetRange(preset, today).from > newest;
  }

  update({ from = '', to = '' }: SearchState): void {
    clearTimeout(this.#timer);
    this.#shown = { from, to };
    this.#page.from.value = from;
    this.#page.to.value = to;
  }

  #commit(): void {
    clearTimeout(this.#timer);
    const from = this.#page.from.value;
    const to = this.#page.to.value;
    const isMeant = (day: string) => day === '' || day > '1000';
    if (!isMeant(from) || !isMeant(to)) return;
    if (from !== this.#shown.from || to !== this.#shown.to) this.#choose({ from, to });
  }
}

/** The day on the reader's own clock. */
function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
