import type { ServerResponse } from 'node:http';
import type { PageState } from './fault.ts';

/** The open pages, told of every change by Server-Sent Events (HTML Standard, section 9.2). */
export interface LivePages {
  /** Keeps the response open and tells it the state now and at each change. */
  connect(response: ServerResponse): void;
  show(state: PageState): void;
  readonly state: PageState;
}

/** Milliseconds until a page asks again after the server has gone. */
const RETRY = 500;

/** Keeps the pages that are open in browsers informed, by server-sent events, from the first state on. */
export function createLivePages(first: PageState): LivePages {
  const open = new Set<ServerResponse>();
  let state = first;
  const message = () => `data: ${JSON.stringify(state)}\n\n`;
  return {
    connect(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(`retry: ${RETRY}\n${message()}`);
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    show(next) {
      state = next;
      for (const response of open) response.write(message());
    },
    get state() {
      return state;
    },
  };
}
