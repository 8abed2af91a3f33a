import type { PageState } from '../fault.ts';
import { createOverlay } from './overlay.ts';

const version = document.currentScript?.dataset.version;
const overlay = createOverlay();
let events: EventSource | undefined;

// A browser opens six connections to a host at most: a tab that nobody sees must not hold one of them.
function connectWhileSeen(): void {
  events?.close();
  if (document.visibilityState === 'hidden') return;
  events = new EventSource('/__communique/events');
  events.addEventListener('message', ({ data }) => {
    const state: PageState = JSON.parse(data);
    if (state.version === version) overlay.show(state.faults);
    else location.reload();
  });
}

document.addEventListener('visibilitychange', connectWhileSeen);
connectWhileSeen();
