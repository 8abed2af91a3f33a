import type { ComponentChildren, VNode } from 'preact';
import type { Frame, Link } from '../../src/plan/props.ts';
import { parts } from '../parts/index.ts';
import { stringsFor } from '../strings/index.ts';

export interface ListPageProps {
  readonly frame: Frame;
  /** The way up; left out on home. */
  readonly path?: readonly Link[];
  readonly title: string;
  /** Said under the title. */
  readonly lead?: ComponentChildren;
  /** Beside the list on a wide screen, after it on a narrow one. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The shape that all lists share: way up, title, lead, list, and what stands beside it. */
export function ListPage({ frame, path, title, lead, aside, children }: ListPageProps): VNode {
  return (
    <>
      {path && <parts.Breadcrumbs frame={frame} path={path} />}
      <div class="columns">
        <div class="primary">
          <h1>{title}</h1>
          {lead && <div class="lead">{lead}</div>}
          {children}
        </div>
        {aside && (
          <aside class="aside" aria-label={stringsFor(frame.lang).lists.browse}>
            {aside}
          </aside>
        )}
      </div>
    </>
  );
}
