import { digest } from '../lib/digest.ts';
import { once } from '../lib/once.ts';
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
  /** UTF-16 units of the props as JSON: what it takes to hold and to render them grows with it. */
  readonly weight: number;
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
  /** Covers all that props are made from, and the code that makes and renders them: of one output, equal key, equal hash. Cheap. */
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

/** What one page or several are made from. */
interface Basis<From extends Sources> {
  readonly code: string;
  readonly view: View;
  readonly body: BodySource | undefined;
  /** Gathered when first asked for: most readers of a plan want to know its paths only. */
  readonly gather: () => { readonly sources: From; readonly key: string };
}

/** A class, since an archive has hundreds of thousands: an object with functions of its own costs several times as much. */
class Page<Kind extends PageKind, From extends Sources> implements PlannedPage {
  readonly kind: Kind;
  readonly path: string;
  readonly output: string;
  readonly #basis: Basis<From>;
  readonly #make: MakeProps<Kind, From>;

  constructor(kind: Kind, path: string, basis: Basis<From>, make: MakeProps<Kind, From>) {
    this.kind = kind;
    this.path = path;
    this.output = outputOf(path);
    this.#basis = basis;
    this.#make = make;
  }

  get key(): string {
    return this.#basis.gather().key;
  }

  finish(): PageJob {
    const { kind, path, output } = this;
    const { code, view, body, gather } = this.#basis;
    const { sources, key } = gather();
    const props = this.#make(view, sources);
    const told = tell(props);
    const hash = digest(`${code}\n${kind}\n${path}\n${body?.digest ?? ''}\n${told.digest}`);
    const job = { kind, path, output, props, weight: told.weight, ...(body && { body }), hash, key };
    // The union cannot be seen through a type parameter; the constructor holds kind and props together.
    return job as unknown as PageJob;
  }
}

interface Told {
  readonly digest: string;
  /** See `PageJob`. */
  readonly weight: number;
}

const known = new WeakMap<object, Told>();
const parts = new WeakMap<object, { readonly base: object; readonly more: object }>();

/** Props that are others with more beside them; what they share is not told from all else once more. */
export function extendProps<Base extends object, More extends object>(base: Base, more: More): Base & More {
  const props = { ...base, ...more };
  parts.set(props, { base, more });
  return props;
}

/** What tells props from others; once for pages that have the same, as a release's twins do. */
function tell(props: object): Told {
  const before = known.get(props);
  if (before) return before;
  const part = parts.get(props);
  const base = part && tell(part.base);
  const text = JSON.stringify(part?.more ?? props);
  const told = {
    digest: digest(base ? `${base.digest}\n${text}` : text),
    weight: (base?.weight ?? 0) + text.length,
  };
  known.set(props, told);
  return told;
}

type MakeProps<Kind extends PageKind, From> = (view: View, sources: From) => PropsOf[Kind];

/**
 * Plans the pages of one language. `code` is a digest of the code that plans and renders, `site` one of the site's own
 * words. `make` is a function of the view and the page's sources only, and the view has no archive in it: so the key,
 * which covers sources and site, cannot miss what changes a page.
 */
export function pagePlanner(code: string, site: string, view: View) {
  const basisOf = <From extends Sources>(
    name: string,
    sources: () => From,
    body?: BodySource,
  ): Basis<From> => ({
    code,
    view,
    body,
    gather: once(() => {
      const made = sources();
      const text = `${code}\n${site}\n${name}\n${body?.digest ?? ''}\n${sourceText(made)}`;
      return { sources: made, key: digest(text) };
    }),
  });
  return {
    page: <Kind extends PageKind, From extends Sources>(
      kind: Kind,
      path: string,
      sources: () => From,
      make: MakeProps<Kind, From>,
    ): PlannedPage => new Page(kind, path, basisOf(`${kind} ${path}`, sources), make),
    /** Pages made from the same sources, which are gathered and told from others once; named by the first one's path. */
    pages: <From extends Sources>(first: string, sources: () => From, body?: BodySource) => {
      const basis = basisOf(first, sources, body);
      return <Kind extends PageKind>(kind: Kind, path: string, make: MakeProps<Kind, From>): PlannedPage =>
        new Page(kind, path, basis, make);
    },
  };
}
