import type { VNode } from 'preact';
import type { ReleaseProps } from '../../src/plan/props.ts';
import { Timestamp } from '../layout/timestamp.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** Characters from which on a title is set smaller: some are whole sentences, and more than one. */
const LONG = 140;

/** What a release is, its title and standfirst, when and where it was issued, and in which other languages it exists. */
export default function ReleaseHeader({ release }: { readonly release: ReleaseProps }): VNode {
  const { lang } = release.frame;
  const { types, release: words, lists } = stringsFor(lang);
  const { publisher } = release.frame.site;
  const apart = wordsApart(lang);
  const others = release.frame.versions.filter((version) => version.lang !== lang);
  return (
    <header class="release-header">
      <p class="kind" lang={apart}>
        {types[release.type]} {release.withdrawn && <strong class="tag">{lists.withdrawn}</strong>}
      </p>
      <h1 {...(release.title.length > LONG && { class: 'long' })}>{release.title}</h1>
      {release.standfirst && <p class="standfirst">{release.standfirst}</p>}
      <dl class="facts">
        <div>
          <dt lang={apart}>{words.published}</dt>
          <dd>
            <Timestamp moment={release.date} lang={lang} show="moment" />
            {release.dateline && <span class="dateline">{release.dateline}</span>}
          </dd>
        </div>
        {release.updated && (
          <div>
            <dt lang={apart}>{words.updated}</dt>
            <dd>
              <Timestamp moment={release.updated} lang={lang} show="moment" />
            </dd>
          </div>
        )}
        {release.reference && (
          <div>
            <dt lang={apart}>{words.reference}</dt>
            <dd>
              <bdi>{release.reference}</bdi>
            </dd>
          </div>
        )}
        {publisher && (
          <div>
            <dt lang={apart}>{words.publisher}</dt>
            <dd>{publisher.name}</dd>
          </div>
        )}
        {others.length > 0 && (
          <div>
            <dt lang={apart}>{words.alsoIn}</dt>
            <dd>
              {others.map((version) => (
                <a
                  key={version.lang}
                  href={version.href}
                  hreflang={version.lang}
                  lang={version.lang}
                  dir={version.dir}
                >
                  {version.label}
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}
