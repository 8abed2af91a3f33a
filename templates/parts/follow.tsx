import type { VNode } from 'preact';
import { stringsFor, wordsApart } from '../strings/index.ts';

export interface FollowProps {
  /** Site path of its Atom feed. */
  readonly feed: string;
  readonly lang: string;
}

/** A list's own feed. */
export default function Follow({ feed, lang }: FollowProps): VNode {
  const words = stringsFor(lang).feeds;
  return (
    <section class="links follow" {...wordsApart(lang)}>
      <h2>{words.follow}</h2>
      <ul>
        <li>
          <a href={feed} type="application/atom+xml">
            {words.atom}
          </a>
        </li>
      </ul>
    </section>
  );
}
