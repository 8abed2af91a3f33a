import { absoluteUrl } from '../../src/lib/resolveUrl.ts';
import { statedTime } from '../../src/lib/statedTime.ts';
import { absoluteMarkdown } from '../../src/markdown/absoluteLinks.ts';
import type { ChangeNote } from '../../src/model/release.ts';
import type { ContactProps, Link, ReleaseTwinProps, Renderer } from '../../src/plan/props.ts';
import { publisherOf } from '../layout/publisherOf.ts';
import { typeKey } from '../layout/typeName.ts';

/** `index.md`: what the release states, as YAML front matter, and its words as they were written. */
const releaseMarkdown: Renderer<ReleaseTwinProps> = (release, body) => {
  const { frame, speech, withdrawn } = release;
  const place = { base: frame.url, origin: frame.site.origin };
  const url = (link: Link) => absoluteUrl(link.href, frame.canonical);
  const facts = {
    title: release.title,
    date: statedTime(release.date),
    lang: frame.lang,
    type: typeKey(release.type),
    url: frame.canonical,
    summary: release.summary === '' ? undefined : release.summary,
    speech: speech && {
      speaker: speech.speaker.label,
      delivered: speech.delivered && statedTime(speech.delivered),
      text: speech.text,
    },
    dateline: release.dateline,
    reference: release.reference,
    publisher: publisherOf(release)?.name,
    topics: labels(release.topics),
    people: labels(release.people),
    organisations: labels(release.organisations),
    updated: release.updated && statedTime(release.updated),
    updates: some(release.updates.map(changeNote)),
    corrections: some(release.corrections.map(changeNote)),
    withdrawn: withdrawn && {
      date: withdrawn.date && statedTime(withdrawn.date),
      reason: withdrawn.reason,
      replacement: withdrawn.replacement && url(withdrawn.replacement),
    },
    image: release.image && {
      url: absoluteUrl(release.image.src, frame.canonical),
      alt: release.image.alt,
      caption: release.image.caption,
      credit: release.image.credit,
    },
    media: some(release.media.map((item) => ({ type: item.type, title: item.label, url: url(item) }))),
    documents: some(release.documents.map((item) => ({ title: item.label, url: url(item) }))),
    pressKit: release.pressKit && absoluteUrl(release.pressKit.href, frame.canonical),
    contacts: some(
      release.contacts.map(({ successor, ...contact }) => ({
        ...contactFacts(contact),
        successor: successor && contactFacts(successor),
      })),
    ),
    related: some(
      release.related.map(({ href, title }) => ({ title, url: absoluteUrl(href, frame.canonical) })),
    ),
    translations: some(
      frame.versions
        .filter(({ lang }) => lang !== frame.lang)
        .map((version) => ({ lang: version.lang, url: url(version) })),
    ),
    source: release.source,
    licence: frame.site.licence,
  };
  const words = absoluteMarkdown(body, place)
    .replace(/^\s*\n/, '')
    .trimEnd();
  return `---\n${frontMatter(facts)}---\n\n${words}\n`;
};

/** A line for each key that has a value, for people who read it and for tools like grep; JSON is YAML (1.2, section 1.3). */
function frontMatter(facts: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const [key, value] of Object.entries(facts)) {
    if (value !== undefined) text += `${key}: ${JSON.stringify(value)}\n`;
  }
  return text;
}

function changeNote({ date, note }: ChangeNote) {
  return { date: statedTime(date), note };
}

function contactFacts({ name, role, email, phone, url }: ContactProps) {
  return { name, role, email, phone, url };
}

function labels(links: readonly Link[]): readonly string[] | undefined {
  return some(links.map(({ label }) => label));
}

function some<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}

export default releaseMarkdown;
