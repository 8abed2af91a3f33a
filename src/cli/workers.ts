import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { FailureError } from './command.ts';
import type { RenderSetup } from './renderTask.ts';
import { type TaskName, WORKER, type WorkerAnswer, type WorkerTask, type WorkerTasks } from './worker.ts';

/** The processes that share a build's work; none is started before there is a task. */
export interface Workers {
  /** How many there are at most. */
  readonly count: number;
  /**
   * Gives a task to the first worker that can take it; pages go before all else, for this process waits for them.
   * Rejects with what stopped it, in words for people.
   */
  run<Name extends TaskName>(
    name: Name,
    ...asks: WorkerTasks[Name]['asks']
  ): Promise<WorkerTasks[Name]['gives']>;
  /** Ends the workers, whatever they are at, and rejects what they have not done; resolves when none can write any more. */
  close(): Promise<void>;
}

/** A process, and the tasks that it has not answered yet, oldest first: it does one after the other. */
interface Worker {
  readonly child: ChildProcess;
  readonly tasks: Task[];
}

interface Task {
  readonly task: WorkerTask;
  readonly resolve: (gives: WorkerTasks[TaskName]['gives']) => void;
  readonly reject: (error: Error) => void;
}

/** Workers for one build. */
export function createWorkers(setup: RenderSetup): Workers {
  const count = Math.max(1, availableParallelism());
  const workers: Worker[] = [];
  const waiting: Task[] = [];
  let isClosed = false;
  const live = () => workers.filter(isLive);
  const start = (): Worker | undefined => {
    if (workers.length === count) return undefined;
    const worker = startWorker(setup, giveNext, () => {
      // None is started in its stead: what ended it would most likely end that one too.
      if (live().length === 0) for (const { reject } of waiting.splice(0)) reject(ended());
    });
    workers.push(worker);
    return worker;
  };
  const giveNext = (worker: Worker) => {
    const fits = ({ task }: Task) => canTake(worker, task.name);
    const next = waiting.find((task) => task.task.name === 'render' && fits(task)) ?? waiting.find(fits);
    if (!next) return;
    waiting.splice(waiting.indexOf(next), 1);
    give(worker, next);
    giveNext(worker);
  };
  return {
    count,
    run: (name, ...asks) =>
      new Promise((resolve, reject) => {
        // What is asked and given belongs to the name; the union cannot be seen through a type parameter.
        const task = { task: { name, asks } as WorkerTask, resolve: resolve as Task['resolve'], reject };
        if (isClosed) {
          reject(ended());
          return;
        }
        const worker =
          live().find(({ tasks }) => tasks.length === 0) ??
          start() ??
          live().find((candidate) => canTake(candidate, name));
        // At once where one can: this process may not come to its next step for seconds.
        if (worker) give(worker, task);
        else if (live().length > 0) waiting.push(task);
        else reject(ended());
      }),
    close: async () => {
      isClosed = true;
      for (const { reject } of waiting.splice(0)) reject(ended());
      await Promise.all(workers.map(endWorker));
    },
  };
}

/** Tasks of a fraction of a second: a worker gets the next before it is done, or it would wait for this process each time. */
const SHORT: ReadonlySet<TaskName> = new Set<TaskName>(['read', 'render']);

function canTake({ tasks }: Worker, name: TaskName): boolean {
  const [first, second] = tasks;
  return !first || (!second && SHORT.has(name) && SHORT.has(first.task.name));
}

function give({ child, tasks }: Worker, task: Task): void {
  tasks.push(task);
  child.send(task.task);
}

/** False too for one that can be told nothing more: its end is on its way. */
function isLive({ child }: Worker): boolean {
  return !isGone(child) && child.connected;
}

/** True for one that never came to be, too. */
function isGone({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** `how`: the signal that ended it, or what the system said. */
function ended(how = ''): FailureError {
  return new FailureError(
    `A worker process of the build ended before its work was done${how === '' ? '' : ` (${how})`}`,
    'Most often the machine has too little memory. Give it more, or end other programs, and build again.',
  );
}

/** What the process that knows the whole archive may use: with as much, a worker would let its garbage grow. */
const HEAP = /^--max[-_](?:old|semi)[-_]space[-_]size=/;

/**
 * Megabytes of a worker's memory for what is young: almost nothing that it makes outlives the page or the release that it is
 * at, and with V8's 16 each had 25 MB more.
 */
const YOUNG = 4;

/** `onFree` is called when it has answered, `onEnd` when it answers no more. */
function startWorker(
  { root, out }: RenderSetup,
  onFree: (worker: Worker) => void,
  onEnd: () => void,
): Worker {
  const entry = path.join(import.meta.dirname, 'communique.js');
  const child = fork(entry, [WORKER, JSON.stringify({ root, out })], {
    serialization: 'advanced',
    execArgv: [...process.execArgv.filter((option) => !HEAP.test(option)), `--max-semi-space-size=${YOUNG}`],
  });
  const worker: Worker = { child, tasks: [] };
  child.on('message', (answer: WorkerAnswer) => {
    const done = worker.tasks.shift();
    onFree(worker);
    if (answer.ok) done?.resolve(answer.gives);
    else done?.reject(failure(answer));
  });
  const end = (how: string) => {
    for (const task of worker.tasks.splice(0)) task.reject(ended(how));
    onEnd();
  };
  child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`));
  // It could not be started, or what was sent did not reach it.
  child.on('error', ({ message }) => end(message));
  return worker;
}

function failure({ message, code, hint, place }: Extract<WorkerAnswer, { ok: false }>): FailureError {
  return Object.assign(new FailureError(message, hint || undefined), { code, place });
}

/** An idle worker leaves by itself; what a busy one has half written is staged only, so it need not be asked. */
function endWorker({ child, tasks }: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (isGone(child)) return resolve();
    child.once('exit', () => resolve());
    if (tasks.length === 0) child.disconnect();
    else child.kill('SIGKILL');
  });
}
