import type { Terminal } from './terminal.ts';

/** How long work goes on; on a terminal a bar, elsewhere a plain line now and then. */
export interface Progress {
  step(done: number, total: number): void;
  /** Ends the bar; `text` is the line that stays, "" for none. */
  end(text: string): void;
}

// In milliseconds: a bar that is redrawn more often costs more than it tells.
const REDRAW = 100;
const LINE_AT_MOST = 1_000;
const LINE_AT_LEAST = 5_000;
const BAR_CELLS = 24;

/** `clock` gives milliseconds from any start. */
export function createProgress(
  terminal: Terminal,
  label: string,
  clock: () => number = () => performance.now(),
): Progress {
  return terminal.interactive ? bar(terminal, label, clock) : lines(terminal, label, clock);
}

function bar(terminal: Terminal, label: string, clock: () => number): Progress {
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    step(done, total) {
      if (clock() - drawn < REDRAW) return;
      drawn = clock();
      const cells = Math.round(share(done, total) * BAR_CELLS);
      const picture = `${'█'.repeat(cells)}${'░'.repeat(BAR_CELLS - cells)}`;
      const line = `${label} ${picture} ${count(done, total)}`;
      // A line that wraps could not be redrawn.
      terminal.err(`\r${[...line].slice(0, terminal.columns - 1).join('')}\u001b[K`);
    },
    end(text) {
      terminal.err(`\r\u001b[K${text === '' ? '' : `${text}\n`}`);
    },
  };
}

function lines(terminal: Terminal, label: string, clock: () => number): Progress {
  let said = clock();
  let saidShare = 0;
  return {
    step(done, total) {
      const passed = clock() - said;
      const grown = share(done, total) - saidShare;
      if (done >= total || passed < LINE_AT_MOST || (passed < LINE_AT_LEAST && grown < 0.1)) return;
      said = clock();
      saidShare = share(done, total);
      terminal.err(`${label}: ${count(done, total)}\n`);
    },
    end(text) {
      if (text !== '') terminal.err(`${text}\n`);
    },
  };
}

function share(done: number, total: number): number {
  return total > 0 ? Math.min(1, done / total) : 0;
}

function count(done: number, total: number): string {
  const [some, all] = [done, total].map((number) => number.toLocaleString('en'));
  return `${some} of ${all} (${Math.floor(share(done, total) * 100)} %)`;
}
