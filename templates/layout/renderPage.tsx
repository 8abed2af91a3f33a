import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { omitVoidSlash } from '../../src/lib/omitVoidSlash.ts';
import type { Frame } from '../../src/plan/props.ts';
import { parts } from '../parts/index.ts';
import { Metadata } from './metadata.tsx';
import type { PageMeta } from './pageMeta.ts';

/** A whole HTML document around a page's content, from the parts as they stand in the registry. */
export function renderPage(frame: Frame, meta: PageMeta, content: ComponentChildren): string {
  const header = (
    <parts.Header
      frame={frame}
      search={<parts.SearchForm frame={frame} />}
      menu={<parts.Menu frame={frame} />}
      languages={<parts.LanguageSwitch frame={frame} />}
    />
  );
  const document = (
    <parts.Layout
      frame={frame}
      head={<Metadata frame={frame} meta={meta} />}
      header={header}
      footer={<parts.Footer frame={frame} />}
    >
      {content}
    </parts.Layout>
  );
  return `<!DOCTYPE html>\n${omitVoidSlash(renderToString(document))}\n`;
}
