// The DOM that turndown parses with; its own declarations name the package it was forked from.
declare module '@mixmark-io/domino' {
  export function createDocument(html?: string): Document;
}
