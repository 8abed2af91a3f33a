import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE = 90_000;

/** The processes under `pid`, as soon as one of them is like `awaited`; `left` are those that still live soon after. */
export async function descendants(pid: number, awaited: RegExp) {
  const all = await until(() => {
    const found = under(pid, processes());
    return found.some(({ command }) => awaited.test(command)) ? found : undefined;
  }, `no process like ${awaited}`);
  return {
    async left() {
      const alive = () =>
        processes().filter((now) => all.some((then) => then.pid === now.pid && now.state !== 'Z'));
      for (let waited = 0; waited < 3_000 && alive().length > 0; waited += 100) await wait(100);
      return alive().map(({ command }) => command);
    },
  };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** `Z`: it has ended, and only its parent has not asked yet. */
  readonly state: string;
  readonly command: string;
}

function processes(): readonly Process[] {
  // Linux has the table as files; a slim container has no `ps`.
  const rows = existsSync('/proc/self/stat') ? linuxRows() : psRows();
  return rows.flatMap((row) => {
    const [, pid, parent, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S)\S*\s+(.*)$/s.exec(row) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), state, command }];
  });
}

function linuxRows(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        return `${pid} ${parent} ${state} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
      } catch {
        return ''; // It has ended in the meantime.
      }
    });
}

function psRows(): readonly string[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
}

function under(pid: number, all: readonly Process[]): readonly Process[] {
  return all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...under(child.pid, all)]);
}

/** What `look` gives as soon as it gives something. Rejects with `failure` when it does not in a minute and a half. */
export async function until<T>(look: () => T | undefined, failure: string): Promise<T> {
  for (let waited = 0; waited < PATIENCE; waited += 50) {
    const found = look();
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new Error(failure);
}
