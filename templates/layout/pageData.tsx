import type { VNode } from 'preact';
import { scriptJson } from '../../src/lib/scriptJson.ts';

/** Data that a page's script finds by `id`; no script itself, so a strict CSP lets it be. */
export function PageData({ id, value }: { readonly id: string; readonly value: unknown }): VNode {
  // Safe: scriptJson escapes every "<", so no text can end the element.
  const html = { __html: scriptJson(value) };
  return <script id={id} type="application/json" dangerouslySetInnerHTML={html} />;
}
