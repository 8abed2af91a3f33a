import type { VNode } from 'preact';
import { stringsFor } from '../strings/index.ts';

export interface FollowProps {
  readonly feeds: { readonly atom: string; readonly json?: string };
  readonly lang: string;
}

/** A list's own feeds. */
export default function Follow({ feeds, lang }: FollowProps): VNode {
  const words = stringsFor(lang).feeds;
  return (
    <section class="links follow">
      <h2>{words.follow}</h2>
      <ul>
        <li>
          <a href={feeds.atom} type="application/atom+xml">
            {words.atom}
          </a>
        </li>
        {feeds.json && (
          <li>
            <a href={feeds.json} type="application/feed+json">
              {words.json}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
