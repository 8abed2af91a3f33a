import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { FailureError } from './command.ts';
import type { RenderSetup } from './renderTask.ts';
import { type TaskName, WORKER, type WorkerAnswer, type WorkerTask, type WorkerTasks } from './worker.ts';

/** The processes that share a build's work; none is started before there is a task. */
export interface Workers {
  /** How many tasks run at a time. */
  readonly count: number;
  /** Gives a task to the first worker that is free; pages go before all else, for this process waits for them. Rejects with what stopped it, in words for people. */
  run<Name extends TaskName>(
    name: Name,
    asks: WorkerTasks[Name]['asks'],
  ): Promise<WorkerTasks[Name]['gives']>;
  /** Ends the workers, whatever they are at; resolves when none can write any more. */
  close(): Promise<void>;
}

/** Workers for one build. */
export function createWorkers(setup: RenderSetup): Workers {
  const count = Math.max(1, availableParallelism());
  const children: ChildProcess[] = [];
  const idle: ChildProcess[] = [];
  type Waiting = (child: ChildProcess) => void;
  const waiting: { readonly pages: Waiting[]; readonly others: Waiting[] } = { pages: [], others: [] };
  const free = (): ChildProcess | undefined =>
    idle.pop() ?? (children.length < count ? startWorker(setup, children) : undefined);
  const give = (child: ChildProcess) => {
    const next = waiting.pages.shift() ?? waiting.others.shift();
    if (next) next(child);
    else idle.push(child);
  };
  return {
    count,
    run: async (name, asks) => {
      // Asked at once where one is free: the process may not come to its next step for seconds.
      const queue = name === 'render' ? waiting.pages : waiting.others;
      const child = free() ?? (await new Promise<ChildProcess>((resolve) => queue.push(resolve)));
      try {
        return await ask(child, name, asks);
      } finally {
        give(child);
      }
    },
    close: async () => {
      await Promise.all(children.map((child) => endWorker(child, idle.includes(child))));
    },
  };
}

/** What the process that knows the whole archive may use: with as much, a worker would let its garbage grow. */
const HEAP = /^--max[-_]old[-_]space[-_]size=/;

function startWorker({ root, out }: RenderSetup, children: ChildProcess[]): ChildProcess {
  const entry = path.join(import.meta.dirname, 'communique.js');
  const child = fork(entry, [WORKER, JSON.stringify({ root, out })], {
    serialization: 'advanced',
    execArgv: process.execArgv.filter((option) => !HEAP.test(option)),
  });
  children.push(child);
  return child;
}

/** An idle worker leaves by itself; what a busy one has half written is staged only, so it need not be asked. */
function endWorker(child: ChildProcess, isIdle: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    if (isIdle) child.disconnect();
    else child.kill('SIGKILL');
  });
}

function ask<Name extends TaskName>(
  child: ChildProcess,
  name: Name,
  asks: WorkerTasks[Name]['asks'],
): Promise<WorkerTasks[Name]['gives']> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new FailureError('A worker stopped in the middle of its work', 'Build again.'));
    if (child.exitCode !== null || child.signalCode !== null) return gone();
    child.once('exit', gone);
    child.once('message', (answer: WorkerAnswer) => {
      child.off('exit', gone);
      // A worker answers each task in its own kind.
      if (answer.ok) resolve(answer.gives as WorkerTasks[Name]['gives']);
      else
        reject(
          Object.assign(new FailureError(answer.message, answer.hint || undefined), { code: answer.code }),
        );
    });
    // Of one name; the union cannot be seen through a type parameter.
    child.send({ name, asks } as WorkerTask);
  });
}
