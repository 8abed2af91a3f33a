import type { VNode } from 'preact';
import { decodePath } from '../../src/lib/sitePath.ts';
import type { ReleaseProps } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** Where a release stands for good, where it came from, and the same words for machines. */
export default function ReleaseRecord({ release }: { readonly release: ReleaseProps }): VNode {
  const { frame, source, twins } = release;
  const words = stringsFor(frame.lang).release;
  const apart = wordsApart(frame.lang);
  return (
    <dl class="record">
      <div>
        <dt {...apart}>{words.permalink}</dt>
        <dd>
          <a href={frame.url} dir="ltr">
            {decodePath(frame.canonical)}
          </a>
        </dd>
      </div>
      {source && (
        <div>
          <dt {...apart}>{words.source}</dt>
          <dd>
            <a href={source} dir="ltr">
              {decodePath(source)}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt {...apart}>{words.formats}</dt>
        <dd>
          <a href={twins.json} type="application/json">
            JSON
          </a>
          <a href={twins.markdown} type="text/markdown">
            Markdown
          </a>
        </dd>
      </div>
    </dl>
  );
}
