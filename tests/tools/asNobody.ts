/** Does work as a user without rights, as whom the tests run already unless they run as root, to whom no file is closed. */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** The same for a process of its own, as an option of `node:child_process`: there the real user is without rights too. */
export function nobody(): { readonly uid?: number } {
  return process.geteuid?.() === 0 ? { uid: NOBODY } : {};
}

const NOBODY = 65_534;
