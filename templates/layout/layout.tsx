import type { ComponentChildren, VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** The document around every page, with a place for each part of it. */
export interface LayoutProps {
  readonly frame: Frame;
  readonly head: VNode;
  readonly header: VNode;
  readonly footer: VNode;
  readonly children: ComponentChildren;
}

export default function Layout({ frame, head, header, footer, children }: LayoutProps): VNode {
  return (
    <html lang={frame.lang} dir={frame.dir}>
      {head}
      <body>
        <a class="skip" href="#main" {...wordsApart(frame.lang)}>
          {stringsFor(frame.lang).skipToContent}
        </a>
        {header}
        <main id="main" class="wrap" tabIndex={-1}>
          {children}
        </main>
        {footer}
      </body>
    </html>
  );
}
