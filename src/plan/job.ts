import { digest } from '../lib/digest.ts';
import { outputOf } from '../lib/sitePath.ts';
import type { PageKind, PropsOf } from './props.ts';
import { type Sources, sourceText } from './source.ts';
import type { View } from './view.ts';

/** Where a page's markdown body comes from; it is read when the page is rendered, not held. */
export interface BodySource {
  /** Relative to the site root. */
  readonly file: string;
  /** Of the whole file. */
  readonly digest: string;
}

interface JobOf<Kind extends PageKind> {
  readonly kind: Kind;
  /** Decoded site path: `/2021/05/25/slug/index.json`. */
  readonly path: string;
  /** Its file, relative to `dist/`. */
  readonly output: string;
  readonly props: PropsOf[Kind];
  readonly body?: BodySource;
  /** Covers kind, path, props, body and the code that renders it: equal hash, equal file. */
  readonly hash: string;
  /** See `PlannedPage`. */
  readonly key: string;
}

/** One file of the site that a template renders. */
export type PageJob = { [Kind in PageKind]: JobOf<Kind> }[PageKind];

/** A page that is known to come, its props not made yet: an archive's pages are never all in memory at once. */
export interface PlannedPage {
  readonly kind: PageKind;
  readonly path: string;
  readonly output: string;
  /** Covers all that props are made from, and the code that makes and renders them: equal key, equal hash. Cheap. */
  readonly key: string;
  /** Makes the props and their hash. */
  finish(): PageJob;
}

/** One file of the site that no template makes: copied, or made whole by another stage. */
export interface FileJob {
  /** Relative to `dist/`. */
  readonly output: string;
  /** Absolute path of the original, or the content itself. */
  readonly from: string | Uint8Array;
  /** Of its content. */
  readonly hash: string;
}

/**
 * Plans the pages of one language. `code` is a digest of the code that plans and renders, `site` one of the site's own
 * words. `make` is a function of the view and the page's sources only, and the view has no archive in it: so the key,
 * which covers sources and site, cannot miss what changes a page.
 */
export function pagePlanner(code: string, site: string, view: View) {
  return <Kind extends PageKind, From extends Sources>(
    kind: Kind,
    path: string,
    sources: () => From,
    make: (view: View, sources: From) => PropsOf[Kind],
    body?: BodySource,
  ): PlannedPage => {
    const output = outputOf(path);
    // Made when first asked for: most readers of a plan want to know its paths only.
    let from: From | undefined;
    let known: string | undefined;
    const of = `${code}\n${kind}\n${path}\n${body?.digest ?? ''}\n`;
    return {
      kind,
      path,
      output,
      get key() {
        from ??= sources();
        known ??= digest(`${of}${site}\n${sourceText(from)}`);
        return known;
      },
      finish() {
        from ??= sources();
        const props = make(view, from);
        const hash = digest(of + JSON.stringify(props));
        // The union cannot be seen through a type parameter; the signature above holds kind and props together.
        return {
          kind,
          path,
          output,
          props,
          ...(body && { body }),
          hash,
          key: this.key,
        } as unknown as PageJob;
      },
    };
  };
}
