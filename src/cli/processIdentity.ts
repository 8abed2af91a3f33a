import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
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
    return started && `${bootId()}/${started}`;
  } catch {
    return undefined;
  }
}

/**
 * Where a process number means what it means here, without spaces: the host's name and, on Linux, its boot and the
 * namespace of process numbers (pid_namespaces(7)), of which each container has its own.
 */
export function processRealm(): string {
  const host = encodeURIComponent(hostname());
  try {
    return `${host}/${bootId()}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return host;
  }
}

/** True for what `processIdentity` tells of a process of this machine since it was started. */
export function isOfThisBoot(identity: string): boolean {
  const [boot] = processIdentity(process.pid)?.split('/') ?? [];
  return boot !== undefined && identity.startsWith(`${boot}/`) && isIdentity(identity);
}

/** True for a word of the form that `processIdentity` gives, which no realm has. */
export function isIdentity(word: string): boolean {
  return /^[^/]+\/\d+$/.test(word);
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
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
