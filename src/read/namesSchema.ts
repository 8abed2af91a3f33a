import { z } from 'zod';
import { compareCode } from '../lib/compareCode.ts';
import { shiftDay } from '../lib/days.ts';
import type { FormerName } from '../model/site.ts';
import { day, listOf, localized } from './fields.ts';

/** True unless a span of days ends before it begins. */
export function isInOrder({ from, to }: { readonly from?: string; readonly to?: string }): boolean {
  return from === undefined || to === undefined || from <= to;
}

const CHECK_BOTH = { hint: 'Check both days.' };

/** What is said of such a span. */
export const NOT_IN_ORDER = { path: ['to'], message: 'lies before the first day', params: CHECK_BOTH };

/** Written by other systems where there is no end; the day after it is none of four figures. */
const NO_END = '9999-12-31';

/**
 * The names that an organisation had. They follow each other without a day between and none in two, but the one on which
 * a name may begin while the one before it ends: so each day has one name.
 */
export const formerNames = listOf(
  z
    .strictObject({
      name: localized,
      from: day.describe('The first day; left out, the day after the name before it ended').exactOptional(),
      to: day
        .refine((to) => to < NO_END, {
          message: 'is no last day',
          params: { hint: 'Former names have ended; the name of today is written above them.' },
        })
        .describe('The last day'),
    })
    .refine(isInOrder, NOT_IN_ORDER),
)
  .superRefine((names, context) => {
    for (const { path, ...fault } of faultsOf(names)) context.addIssue({ code: 'custom', path, ...fault });
  })
  .describe('The names that it had; releases of that time say them');

/** What is wrong with a value, for a schema's `addIssue`. */
export interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
  readonly params: { readonly hint: string };
}

function faultsOf(names: readonly FormerName[]): readonly Fault[] {
  const inOrder = names
    .map((span, index) => ({ ...span, index }))
    .sort((a, b) => compareCode(a.to, b.to) || a.index - b.index);
  return inOrder.flatMap(({ from, to, index }, place): readonly Fault[] => {
    const before = inOrder[place - 1];
    if (before?.to === to)
      return [{ path: [index, 'to'], message: 'is the last day of another name too', params: CHECK_BOTH }];
    if (before === undefined || from === undefined) return [];
    if (from < before.to) {
      const message = `lies before the last day of the name before it, ${before.to}`;
      return [{ path: [index, 'from'], message, params: CHECK_BOTH }];
    }
    if (from > shiftDay(before.to, 1)) {
      const hint =
        'Check both days, or leave from out: a name begins on the day after the one before it ended.';
      const message = `leaves the days after ${before.to} without a name`;
      return [{ path: [index, 'from'], message, params: { hint } }];
    }
    return [];
  });
}

/** What is wrong between an organisation's first and last day and its names. */
export function lifeFaults({
  founded,
  dissolved,
  formerNames: names = [],
}: {
  readonly founded?: string;
  readonly dissolved?: string;
  readonly formerNames?: readonly FormerName[];
}): readonly Fault[] {
  const inOrder = names.map((span, index) => ({ ...span, index })).sort((a, b) => compareCode(a.to, b.to));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const faults: Fault[] = [];
  if (founded !== undefined && dissolved !== undefined && dissolved < founded)
    faults.push({ path: ['dissolved'], message: 'lies before the first day', params: CHECK_BOTH });
  if (founded !== undefined && first && first.to < founded)
    faults.push({
      path: ['formerNames', first.index, 'to'],
      message: `lies before the first day, ${founded}`,
      params: CHECK_BOTH,
    });
  else if (founded !== undefined && first?.from !== undefined && first.from !== founded)
    faults.push({
      path: ['formerNames', first.index, 'from'],
      message: `is not the first day, ${founded}`,
      params: { hint: 'Check both days, or leave from out: the first name begins with the organisation.' },
    });
  if (dissolved !== undefined && last && dissolved <= last.to)
    faults.push({
      path: ['dissolved'],
      message: `does not lie after the last day of its last former name, ${last.to}`,
      params: CHECK_BOTH,
    });
  return faults;
}
