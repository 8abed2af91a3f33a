/** How far a reader had come in the results, kept with the entry of the browser's history: back and reload lead there. */
export interface Place {
  /** Results in the list. */
  readonly shown: number;
  /** CSS pixels from the top. */
  readonly scroll: number;
  /** True when the whole archive was searched. */
  readonly whole: boolean;
}

const TOP: Place = { shown: 0, scroll: 0, whole: false };

/** The place of the present history entry; the top of the list for a new one. */
export function readPlace(): Place {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return TOP;
  const shown = 'shown' in state && typeof state.shown === 'number' ? state.shown : TOP.shown;
  const scroll = 'scroll' in state && typeof state.scroll === 'number' ? state.scroll : TOP.scroll;
  return { shown, scroll, whole: 'whole' in state && state.whole === true };
}

/** Keeps the place with the present history entry. */
export function writePlace(place: Place): void {
  history.replaceState(place, '');
}
