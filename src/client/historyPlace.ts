/** How far a reader had come in the results, kept with the entry of the browser's history: back and reload lead there. */
export interface Place {
  /** Results in the list. */
  readonly shown: number;
  /** CSS pixels from the top. */
  readonly scroll: number;
}

/** The place of the present history entry; the top of the list for a new one. */
export function readPlace(): Place {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return { shown: 0, scroll: 0 };
  const shown = 'shown' in state && typeof state.shown === 'number' ? state.shown : 0;
  const scroll = 'scroll' in state && typeof state.scroll === 'number' ? state.scroll : 0;
  return { shown, scroll };
}

/** Keeps the place with the present history entry. */
export function writePlace(place: Place): void {
  history.replaceState(place, '');
}
