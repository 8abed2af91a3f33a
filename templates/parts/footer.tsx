import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import { Licence } from '../layout/licence.tsx';
import { LinkedName } from '../layout/linkedName.tsx';
import { pageAgain, stringsFor, wordsApart } from '../strings/index.ts';

/** Who publishes the site, under what licence, its standing pages, what else it owes its readers, and its feeds. */
export default function Footer({ frame }: { readonly frame: Frame }): VNode {
  const { footer, feeds, corrections, data } = stringsFor(frame.lang);
  const { publisher, pages = [], links = [] } = frame.site;
  return (
    <footer class="colophon">
      <div class="wrap">
        <div>
          <p class="site-name">{frame.site.title}</p>
          {publisher && (
            <p {...wordsApart(frame.lang)}>
              {footer.publishedBy} <LinkedName frame={frame} name={publisher.name} url={publisher.url} />
            </p>
          )}
          <Licence frame={frame} apart={wordsApart(frame.lang)} />
        </div>
        <ul {...wordsApart(frame.lang)}>
          {pages.map(({ href, label }) => (
            <li key={href} {...pageAgain(frame)}>
              <a href={href} aria-current={href === frame.url ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
          {links.map(({ href, label, apart = pageAgain(frame) }) => (
            <li key={href} {...apart}>
              <a href={href}>{label}</a>
            </li>
          ))}
          <li>
            <a href={frame.corrections}>{corrections.title}</a>
          </li>
          <li>
            <a href={frame.data}>{data.title}</a>
          </li>
          <li>
            <a href={frame.feeds.atom}>{feeds.atom}</a>
          </li>
          <li>
            <a href={frame.feeds.json}>{feeds.json}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
