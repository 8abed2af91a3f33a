/* citation-js has no types of its own; this is the little that tests use. */
declare module '@citation-js/core' {
  interface CslItem {
    readonly author?: readonly unknown[];
    readonly title?: string;
    readonly publisher?: string;
    readonly URL?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly 'event-date'?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly note?: string;
  }
  export const plugins: {
    readonly input: { chain(text: string, options: { forceType: string }): readonly CslItem[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
