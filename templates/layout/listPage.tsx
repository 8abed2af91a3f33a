import type { ComponentChildren, VNode } from 'preact';
import type { Apart } from '../../src/model/site.ts';
import type { Frame } from '../../src/plan/props.ts';
import { parts } from '../parts/index.ts';
import { stringsFor } from '../strings/index.ts';
import type { Step } from './sections.ts';

export interface ListPageProps {
  readonly frame: Frame;
  /** The way up; left out on home. */
  readonly path?: readonly Step[];
  readonly title: string;
  /** Where the title and the lead are not in the page's language. */
  readonly titleApart?: Apart | undefined;
  readonly leadApart?: Apart | undefined;
  /** Said under the title. */
  readonly lead?: ComponentChildren;
  /** Beside the list on a wide screen, after it on a narrow one. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The shape that all lists share: way up, title, lead, list, and what stands beside it. */
export function ListPage({
  frame,
  path,
  title,
  titleApart,
  lead,
  leadApart,
  aside,
  children,
}: ListPageProps): VNode {
  return (
    <>
      {path && <parts.Breadcrumbs frame={frame} path={path} />}
      <div class="columns">
        <div class="primary">
          <h1 {...titleApart}>{title}</h1>
          {lead && (
            <div class="lead" {...leadApart}>
              {lead}
            </div>
          )}
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
