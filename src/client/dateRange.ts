import { shiftDay } from '../lib/days.ts';
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
      return { from: shiftDay(today, -29), to: '' };
    case 'twelveMonths':
      return { from: shiftDay(today, -364), to: '' };
    case 'thisYear':
      return { from: `${year}-01-01`, to: '' };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

/**
 * The day that is meant by one whose year is short: 0021 is 2021, and 0098 is 1998 where `today` is in 2021. Undefined for
 * one that is being typed still.
 */
export function meantDay(day: string, today: string): string | undefined {
  if (day === '' || day > '1000') return day;
  if (!day.startsWith('00')) return undefined;
  const here = `${today.slice(0, 2)}${day.slice(2)}`;
  return here.slice(0, 4) <= today.slice(0, 4) ? here : `${Number(today.slice(0, 2)) - 1}${day.slice(2)}`;
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
        this.#timer = setTimeout(
          () => this.#commit((day) => (day === '' || day > '1000' ? day : undefined)),
          TYPING,
        );
      });
      const done = () => this.#commit((day) => meantDay(day, localDay(new Date())));
      input.addEventListener('blur', done);
      input.addEventListener('keydown', ({ key }) => key === 'Enter' && done());
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

  /** `read` gives what a day in the box means; undefined where it is not done. */
  #commit(read: (day: string) => string | undefined): void {
    clearTimeout(this.#timer);
    const from = read(this.#page.from.value);
    const to = read(this.#page.to.value);
    if (from === undefined || to === undefined) return;
    if (from !== this.#shown.from || to !== this.#shown.to) this.#choose({ from, to });
  }
}

/** The day on the reader's own clock. */
function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
