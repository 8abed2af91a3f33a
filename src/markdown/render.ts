import MarkdownIt from 'markdown-it';

/** What a body may point to beside it. */
export interface BodyContext {
  /** Site path of the release, with final slash; relative targets resolve against it. */
  readonly base: string;
  /** Picture name → its dimensions, so that the layout does not shift. */
  readonly pictures: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
}

interface Env {
  readonly context: BodyContext;
}

// html: false and no typographer: a release's words are a record, and nothing in them may run or be reworded.
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

const HAS_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)/i;

function resolve(target: string, base: string): string {
  return HAS_SCHEME.test(target) ? target : base + target.replace(/^\.\//, '');
}

markdown.core.ruler.push('release', (state) => {
  const { context } = state.env as Env;
  for (const block of state.tokens) {
    // The page's own heading is the title (h1), so a body's headings start one below it.
    if (block.type === 'heading_open' || block.type === 'heading_close') {
      block.tag = `h${Math.min(6, Number(block.tag.slice(1)) + (state.env.lift ?? 0))}`;
    }
    for (const token of block.children ?? []) {
      if (token.type === 'link_open') {
        token.attrSet('href', resolve(token.attrGet('href') ?? '', context.base));
      } else if (token.type === 'image') {
        const name = decodeURI(token.attrGet('src') ?? '').replace(/^\.\//, '');
        const size = context.pictures[name];
        token.attrSet('src', resolve(token.attrGet('src') ?? '', context.base));
        if (size) {
          token.attrSet('width', String(size.width));
          token.attrSet('height', String(size.height));
        }
        token.attrSet('loading', 'lazy');
      }
    }
  }
});

/** A release's markdown body as HTML. Raw HTML in it is shown as text; relative links resolve to the release's folder. */
export function renderBody(body: string, context: BodyContext): string {
  return markdown.render(body, { context });
}
