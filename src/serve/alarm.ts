/** Calls back once at a time that may be years away. */
export interface Alarm {
  /** ISO 8601; null for never. Replaces the time set before. */
  set(time: string | null): void;
}

/** The longest that a timer of Node can wait; a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1;
/** A build that starts within the second of an embargo must not find it still standing, and ask again at once. */
const SHORTEST = 1_000;

/** An alarm by `clock`, in milliseconds since 1970. For a time beyond 24 days it rings early, to be set anew then. */
export function createAlarm(ring: () => void, clock: () => number): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    set(time) {
      clearTimeout(timer);
      if (time === null) return;
      const wait = Math.min(LONGEST, Math.max(SHORTEST, Date.parse(time) - clock()));
      timer = setTimeout(ring, wait);
    },
  };
}
