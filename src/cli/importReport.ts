import { ASIDE_LABELS, type Aside, type Draft, labelOf, placeOfOrigin } from '../import/draft.ts';
import { NOTE_LABELS, type Note, type NoteCode } from '../import/note.ts';
import type { Outcome, SavedBook } from '../import/run.ts';
import { compareCode } from '../lib/compareCode.ts';

/** One item in full: where it came from, what was taken and where to, what was changed, why it could not be taken. */
export function reportItem(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'refused': {
      const { origin, message, hint } = outcome.refusal;
      return `${placeOfOrigin(origin)}: not taken: ${message}\n${hint === '' ? '' : `    ${hint}\n`}`;
    }
    case 'aside':
      return `${outcome.aside.origin.file}: passed over: ${outcome.aside.message}\n`;
    case 'known':
      return `${place(outcome.draft)}: already there as ${outcome.file}\n`;
    case 'differs':
      return `${place(outcome.draft)}: already there as ${outcome.file}, which differs: edited here, or changed in the source; it stays as it is\n`;
    case 'taken': {
      const notes = outcome.notes.map((note) => `    changed: ${note.message} [${note.code}]\n`);
      const { unread = [] } = outcome.draft;
      const left = unread.length > 0 ? `    not read: ${unread.join(', ')}\n` : '';
      return `${place(outcome.draft)}: taken as ${outcome.file}\n    took: ${describe(outcome.draft)}\n${notes.join('')}${left}`;
    }
  }
}

function place({ origin }: Draft): string {
  return placeOfOrigin(origin);
}

function describe(draft: Draft): string {
  const lists = (['topics', 'people', 'organisations'] as const).flatMap((kind) =>
    draft[kind].length > 0 ? [`${kind} ${draft[kind].map(labelOf).join(', ')}`] : [],
  );
  const single = (['summary', 'type', 'dateline', 'reference'] as const).flatMap((key) =>
    draft[key] === undefined ? [] : [key === 'summary' ? 'summary' : `${key} ${draft[key]}`],
  );
  return [
    `title "${draft.title}"`,
    `date ${draft.date}`,
    ...single,
    ...lists,
    ...draft.media.map(({ type, url }) => `${type} ${url}`),
    ...draft.contacts.map(({ name }) => `contact ${name}`),
    ...(draft.updated === undefined ? [] : [`updated ${draft.updated}`]),
    ...(draft.updates ?? []).map(({ date }) => `update of ${date}`),
    ...(draft.corrections ?? []).map(({ date }) => `correction of ${date}`),
    ...(draft.withdrawn === undefined ? [] : [`withdrawn ${draft.withdrawn.date ?? ''}`.trim()]),
    ...(draft.aliases ?? []).map((alias) => `old address ${alias}`),
    ...(draft.source === undefined ? [] : [`source ${draft.source}`]),
  ].join('; ');
}

/** Counts what happened to many items without keeping them. */
export class ImportTally {
  readonly #kinds: Record<Exclude<Outcome['kind'], 'aside'>, number> = {
    taken: 0,
    known: 0,
    differs: 0,
    refused: 0,
  };
  readonly #notes = new Map<NoteCode, number>();
  readonly #unread = new Map<string, number>();
  /** Kind of what was passed over → the first file of it, and how many there are. */
  readonly #asides = new Map<Aside['code'], { readonly first: string; readonly count: number }>();
  /** Reports of the items that need a person, at most `LISTED` of each kind. */
  readonly #listed: Record<'refused' | 'differs' | 'doubtful', string[]> = {
    refused: [],
    differs: [],
    doubtful: [],
  };

  add(outcome: Outcome): void {
    if (outcome.kind === 'aside') {
      const { code, origin } = outcome.aside;
      const { first, count } = this.#asides.get(code) ?? { first: origin.file, count: 0 };
      this.#asides.set(code, { first, count: count + 1 });
      return;
    }
    this.#kinds[outcome.kind]++;
    if (outcome.kind === 'taken') {
      for (const { code } of outcome.notes) this.#notes.set(code, (this.#notes.get(code) ?? 0) + 1);
      for (const name of outcome.draft.unread ?? [])
        this.#unread.set(name, (this.#unread.get(name) ?? 0) + 1);
    }
    const list = outcome.kind === 'taken' && outcome.notes.some(isDoubtful) ? 'doubtful' : outcome.kind;
    if (list !== 'taken' && list !== 'known' && this.#listed[list].length < LISTED)
      this.#listed[list].push(reportItem(outcome));
  }

  get refused(): number {
    return this.#kinds.refused;
  }

  get total(): number {
    return Object.values(this.#kinds).reduce((sum, count) => sum + count, 0);
  }

  /** What was passed over, by its kind; "" where nothing was. */
  asides(): string {
    const lines = [...this.#asides]
      .sort(([, a], [, b]) => b.count - a.count)
      .map(
        ([code, { first, count }]) =>
          `    ${figure(count)} × ${ASIDE_LABELS[code]}: ${first}${count > 1 ? ', …' : ''}\n`,
      );
    return lines.length === 0 ? '' : `Files passed over (each with --report FILE):\n${lines.join('')}`;
  }

  /** The fields that were not read, and of how many items; "" where all were. */
  unread(most = Number.POSITIVE_INFINITY): string {
    const all = [...this.#unread].sort(([a, x], [b, y]) => y - x || compareCode(a, b));
    if (all.length === 0) return '';
    const lines = all
      .slice(0, most)
      .map(([name, count]) => `    ${name}: ${figure(count)} ${count === 1 ? 'item' : 'items'}, not read\n`);
    const more = all.length - lines.length;
    return [
      'Fields with a value that were not read (--map FILE says what a field is):\n',
      ...lines,
      more > 0 ? `    … and ${figure(more)} more: --report FILE lists all\n` : '',
    ].join('');
  }

  summary(saved: readonly SavedBook[], dryRun: boolean): string {
    const { taken, known, differs, refused } = this.#kinds;
    const listed = Object.values(this.#listed).flat();
    const open = refused + differs + (this.#notes.get('words-differ') ?? 0) - listed.length;
    const changes = [...this.#notes]
      .sort(([, a], [, b]) => b - a)
      .map(([code, count]) => `    ${figure(count)} × ${NOTE_LABELS[code]}\n`);
    return [
      listed.length > 0
        ? `${listed.join('')}${open > 0 ? `… and ${figure(open)} more: --report FILE lists all\n` : ''}\n`
        : '',
      `${figure(this.total)} found: ${figure(taken)} ${dryRun ? 'would be taken' : 'taken'}, ${figure(known)} already there, `,
      `${figure(differs)} already there but different, ${figure(refused)} not taken\n`,
      this.asides(),
      ...saved.map(({ file, added }) => `${figure(added)} new in ${file}\n`),
      changes.length > 0 ? `Changed on the way (item by item with --report FILE):\n${changes.join('')}` : '',
      this.unread(UNREAD),
    ].join('');
  }
}

const LISTED = 50;
const UNREAD = 100;

function isDoubtful({ code }: Note): boolean {
  return code === 'words-differ';
}

function figure(count: number): string {
  return count.toLocaleString('en');
}
