import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took, all its processes together. */
export interface Measurement {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of user and system time. */
  readonly cpu: number;
  /** Bytes of resident memory at the highest moment, sampled every 50 ms. */
  readonly peak: number;
}

/** Milliseconds between samples of memory. */
const SAMPLE = 50;

/** Runs a command to its end and measures it. Linux only. Throws with the command's own words when it fails. */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Measurement> {
  const started = performance.now();
  // `times` in a shell of its own gives the CPU time of all children that have ended.
  const script = '"$@"; code=$?; times >&3; exit $code';
  const child = spawn('bash', ['-c', script, 'bash', command, ...args], {
    cwd,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [said, times] = [collect(child.stdio[2]), collect(child.stdio[3])];
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(child.pid ?? 0));
  }, SAMPLE);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said()}`);
  return { wall: (performance.now() - started) / 1000, cpu: cpuSeconds(times()), peak };
}

function collect(stream: unknown): () => string {
  const chunks: Buffer[] = [];
  if (stream && typeof stream === 'object' && 'on' in stream && typeof stream.on === 'function') {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  return () => Buffer.concat(chunks).toString();
}

/** `0m1.234s 0m0.100s` twice: the shell's own, and its children's. */
function cpuSeconds(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

const PAGE = 4096;

function residentBytes(group: number): number {
  let pages = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[2]) === group) pages += Number(fields[21]);
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  return pages * PAGE;
}
