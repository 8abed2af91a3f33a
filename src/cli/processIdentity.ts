import { readFileSync } from 'node:fs';
import { hasCode } from '../lib/errors.ts';

/**
 * What tells a process from a later one that got its number: the boot and the tick of its start (proc_pid_stat(5), field
 * 22). Undefined where the system does not tell: on others than Linux, or of a process that is gone.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, a name in brackets, may hold anything; the third follows the last bracket.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return started && `${boot}/${started}`;
  } catch {
    return undefined;
  }
}

/** True when a process of this number runs, whoever's it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
