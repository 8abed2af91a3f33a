/** The part of V8's CPU profile format that is used here (Chrome DevTools Protocol, Profiler.Profile). */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      /** `file:///…`, `node:…` or "". */
      readonly url: string;
      /** From 0. */
      readonly lineNumber: number;
    };
    readonly children?: readonly number[];
  }[];
  /** Ids of the nodes that ran, sample by sample. */
  readonly samples: readonly number[];
  /** Microseconds from the sample before. */
  readonly timeDeltas: readonly number[];
}

/** Milliseconds of work. */
export interface Spent {
  /** In the code itself, with the libraries and natives that it calls. */
  readonly self: number;
  /** In it and all that it calls. */
  readonly inclusive: number;
}

export interface ProfileSummary {
  /** By stage: a folder of ours, else a package, else what V8 names in brackets. */
  readonly stages: ReadonlyMap<string, Spent>;
  /** By function, as `name file:line`; its own time only, without what it calls. */
  readonly functions: ReadonlyMap<string, Spent>;
  /** Milliseconds without idle time. */
  readonly busy: number;
}

type Node = CpuProfile['nodes'][number];

/** Sums profiles up. `home` is the file URL of the project's folder, with a final slash. */
export function summarizeProfiles(profiles: readonly CpuProfile[], home: string): ProfileSummary {
  const stages = new Map<string, { self: number; inclusive: number }>();
  const functions = new Map<string, { self: number; inclusive: number }>();
  let busy = 0;
  for (const profile of profiles) {
    const stacks = stackReader(profile);
    for (const [id, milliseconds] of sampledTime(profile)) {
      const stack = stacks(id);
      const [top] = stack;
      if (!top || top.callFrame.functionName === '(idle)') continue;
      busy += milliseconds;
      const known = stack.map((node) => stageOf(node, home));
      const own = known.find((stage) => stage?.own)?.name ?? known.find((stage) => stage)?.name;
      add(stages, own ?? nameless(top), 'self', milliseconds);
      const all = new Set(known.flatMap((stage) => stage?.name ?? []));
      for (const name of all.size > 0 ? all : [nameless(top)]) add(stages, name, 'inclusive', milliseconds);
      add(functions, placeOf(top, home), 'self', milliseconds);
      for (const place of new Set(stack.map((node) => placeOf(node, home)))) {
        add(functions, place, 'inclusive', milliseconds);
      }
    }
  }
  return { stages, functions, busy };
}

function add(
  sums: Map<string, { self: number; inclusive: number }>,
  name: string,
  kind: keyof Spent,
  milliseconds: number,
): void {
  const sum = sums.get(name) ?? { self: 0, inclusive: 0 };
  sums.set(name, sum);
  sum[kind] += milliseconds;
}

function sampledTime({ samples, timeDeltas }: CpuProfile): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const [index, id] of samples.entries()) {
    // A sample lasts until the next one; the last has no length.
    const milliseconds = Math.max(0, timeDeltas[index + 1] ?? 0) / 1000;
    times.set(id, (times.get(id) ?? 0) + milliseconds);
  }
  return times;
}

/** Gives the stack of a node, innermost first, without the root. */
function stackReader({ nodes }: CpuProfile): (id: number) => readonly Node[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  return (id) => {
    const stack: Node[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const node = byId.get(at);
      if (node && node.callFrame.functionName !== '(root)') stack.push(node);
    }
    return stack;
  };
}

function stageOf({ callFrame }: Node, home: string): { name: string; own: boolean } | undefined {
  const library = /\/node_modules\/(?!.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(callFrame.url)?.[1];
  if (library !== undefined) return { name: library, own: false };
  if (!callFrame.url.startsWith(home)) return undefined;
  const [first = '', second = ''] = callFrame.url.slice(home.length).split('/');
  return { name: first === 'src' ? `src/${second}` : first, own: true };
}

function nameless({ callFrame }: Node): string {
  return /^\(.*\)$/.test(callFrame.functionName) ? callFrame.functionName : 'Node itself';
}

function placeOf({ callFrame: { functionName, url, lineNumber } }: Node, home: string): string {
  const name = functionName === '' ? 'anonymous' : functionName;
  if (url === '') return name;
  const file = url.startsWith(home) ? url.slice(home.length) : url;
  // tsx puts a whole file on its first line, and that says nothing.
  return `${name} ${file.replace(/\?.*$/, '')}${lineNumber === 0 ? '' : `:${lineNumber + 1}`}`;
}
