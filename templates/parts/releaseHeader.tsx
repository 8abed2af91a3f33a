import { type ComponentChildren, Fragment, type VNode } from 'preact';
import type { Apart } from '../../src/model/site.ts';
import type { Link, PersonLink, ReleaseProps } from '../../src/plan/props.ts';
import { publisherOf } from '../layout/publisherOf.ts';
import { Timestamp } from '../layout/timestamp.tsx';
import { typeName } from '../layout/typeName.ts';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** Characters from which on a title is set smaller: some are whole sentences, and more than one. */
const LONG = 140;
const LONGISH = 90;

/** What a release is, when and where it was issued, its title and standfirst, whom and what it is of, and its other languages. */
export default function ReleaseHeader({ release }: { readonly release: ReleaseProps }): VNode {
  const { lang } = release.frame;
  const { nav, release: words, speech: speechWords, updates } = stringsFor(lang);
  const { title, standfirst, speech, updated, reference, organisations, topics } = release;
  const publisher = publisherOf(release);
  const others = release.frame.versions.filter((version) => version.lang !== lang);
  const facts = [
    speech && { name: speechWords.speaker, value: <Speaker speaker={speech.speaker} /> },
    speech?.delivered && {
      name: speechWords.delivered,
      value: <Timestamp moment={speech.delivered} lang={lang} show="moment" />,
    },
    speech?.text && {
      name: speechWords.text,
      value: <span {...wordsApart(lang)}>{speechWords.texts[speech.text]}</span>,
    },
    updated && {
      name: words.updated,
      value: (
        <>
          <Timestamp moment={updated} lang={lang} show="moment" />
          {release.updates.length > 0 && (
            <>
              {' '}
              <a href="#updates" {...wordsApart(lang)}>
                {updates.see}
              </a>
            </>
          )}
        </>
      ),
    },
    reference && { name: words.reference, value: <bdi>{reference}</bdi> },
    organisations.length > 0 && { name: nav.organisations, value: <Links links={organisations} /> },
    publisher && organisations.length === 0 && { name: words.publisher, value: publisher.name },
    topics.length > 0 && { name: nav.topics, value: <Links links={topics} /> },
    others.length > 0 && { name: words.alsoIn, value: <Versions versions={others} /> },
  ].filter((fact) => typeof fact === 'object');
  return (
    <header class="release-header">
      <Issue release={release} />
      <h1 class={sizeOf(title)}>
        <WholeNumbers text={title} />
      </h1>
      {standfirst && (
        <p class="standfirst">
          <WholeNumbers text={standfirst} />
        </p>
      )}
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(({ name, value }) => (
            <Fact key={name} name={name} apart={wordsApart(lang)}>
              {value}
            </Fact>
          ))}
        </dl>
      )}
    </header>
  );
}

/** One line above the title, as in lists: kind, time, place. */
function Issue({ release }: { readonly release: ReleaseProps }): VNode {
  const { type, typePage, date, dateline, withdrawn, frame } = release;
  const { lists } = stringsFor(frame.lang);
  const apart = wordsApart(frame.lang);
  const kind = typeName(type, frame.lang);
  return (
    <p class="facts">
      <span class="kind" {...kind.apart}>
        {typePage ? <a href={typePage}>{kind.label}</a> : kind.label}
      </span>
      <Timestamp moment={date} lang={frame.lang} show="moment" />
      {dateline && <span class="dateline">{dateline}</span>}
      {withdrawn && (
        <strong class="tag" {...apart}>
          {lists.withdrawn}
        </strong>
      )}
    </p>
  );
}

function sizeOf({ length }: string): string | undefined {
  if (length > LONG) return 'long';
  return length > LONGISH ? 'longish' : undefined;
}

function Fact({
  name,
  apart,
  children,
}: {
  readonly name: string;
  readonly apart: Apart | undefined;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div>
      <dt {...apart}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Spaces part its pieces where the style does not: in a browser's reading view, or as text. */
function Speaker({ speaker }: { readonly speaker: PersonLink }): VNode {
  return (
    <>
      <a href={speaker.href}>{speaker.label}</a>
      {speaker.offices?.map(({ title, apart }) => (
        <Fragment key={title}>
          {' '}
          <span {...apart}>{title}</span>
        </Fragment>
      ))}
    </>
  );
}

function Links({ links }: { readonly links: readonly Link[] }): VNode {
  return (
    <>
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </>
  );
}

function Versions({ versions }: { readonly versions: ReleaseProps['frame']['versions'] }): VNode {
  return (
    <>
      {versions.map(({ lang, dir, href, label }) => (
        <a key={lang} href={href} hreflang={lang} lang={lang} dir={dir}>
          {label}
        </a>
      ))}
    </>
  );
}
