import type { VNode } from 'preact';
import type { Apart } from '../../src/model/site.ts';
import type { Link } from '../../src/plan/props.ts';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';

export interface NeighboursProps {
  /** Accessible name. */
  readonly label: string;
  readonly earlier?: Link | undefined;
  readonly later?: Link | undefined;
  /** What the two links are called, above their labels. */
  readonly names: {
    readonly earlier: string;
    readonly later: string;
    /** Where these words are not in the page's language. */
    readonly apart?: Apart | undefined;
  };
}

/** The page before and the page after, in time. */
export default function Neighbours({ label, earlier, later, names }: NeighboursProps): VNode | null {
  if (!earlier && !later) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      {earlier && (
        <a class="earlier" href={earlier.href} rel="prev">
          <span {...names.apart}>{names.earlier}</span> <WholeNumbers text={earlier.label} />
        </a>
      )}
      {later && (
        <a class="later" href={later.href} rel="next">
          <span {...names.apart}>{names.later}</span> <WholeNumbers text={later.label} />
        </a>
      )}
    </nav>
  );
}
