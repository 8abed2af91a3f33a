import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** What a command took, all its processes together. */
export interface Measurement {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of user and system time. */
  readonly cpu: number;
  /** Bytes of resident memory at the highest moment, sampled. Pages of files, which processes of one program share, count once. */
  readonly peak: number;
}

/** A command line, and where it runs. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
}

/** Milliseconds between samples of memory. Each reads all of /proc: at 50, it took 6 % of a core from what it measured. */
const SAMPLE = 200;

/**
 * Runs a command to its end and measures it; gives what it printed too. Linux only. Throws with the command's own words
 * when it fails. When this process ends first, the command is ended too.
 */
export async function measure({
  command,
  args,
  cwd,
}: Command): Promise<{ readonly taken: Measurement; readonly stdout: string }> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const started = performance.now();
  // `times` in a shell of its own gives the CPU time of all children that have ended.
  const script = '"$@"; code=$?; times >&3; exit $code';
  const child = spawn('bash', ['-c', script, 'bash', command, ...args], {
    cwd,
    // npm gives its scripts options for Node that a command of its own does not have.
    env,
    // A process group of its own, so that all processes of the command are found.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const group = child.pid ?? 0;
  const end = () => killGroup(group);
  process.once('exit', end);
  const [, out, err, times] = child.stdio;
  const texts = [out, err, times].map(collect);
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(group));
  }, SAMPLE);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const wall = (performance.now() - started) / 1000;
    const [stdout = '', said = '', spent = ''] = texts.map((text) => text());
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`);
    return { taken: { wall, cpu: cpuSeconds(spent), peak }, stdout };
  } finally {
    clearInterval(timer);
    process.off('exit', end);
  }
}

function collect(
  stream: NodeJS.WritableStream | NodeJS.ReadableStream | Readable | null | undefined,
): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** `0m1.234s 0m0.100s` twice: the shell's own, and its children's. */
function cpuSeconds(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

let page: number | undefined;

/** Of all processes of a group: what each has of its own, and once what the largest has of files. */
function residentBytes(group: number): number {
  page ??= Number(execFileSync('getconf', ['PAGESIZE']));
  let own = 0;
  let files = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      // proc(5): the name in brackets may hold anything; after it come state, parent and group.
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[2]) !== group) continue;
      // Its whole size, what of it is resident, and what of that is of files.
      const [, resident, shared] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ').map(Number);
      own += (resident ?? 0) - (shared ?? 0);
      files = Math.max(files, shared ?? 0);
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  return (own + files) * page;
}
