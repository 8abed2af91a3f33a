import { Document, isCollection, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Media } from '../model/release.ts';
import type { Contact } from '../model/site.ts';
import type { DraftChangeNote, DraftSpeech, DraftWithdrawal } from './draft.ts';

/** Front matter as written; dates as text. Keys are written in the order of the content format. */
export interface FrontMatterFields {
  readonly title: string;
  readonly date: string;
  readonly summary?: string | undefined;
  readonly type?: string | undefined;
  readonly speech?: ({ readonly speaker: string } & DraftSpeech) | undefined;
  readonly dateline?: string | undefined;
  readonly reference?: string | undefined;
  readonly slug?: string | undefined;
  readonly topics?: readonly string[];
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  readonly media?: readonly Media[];
  readonly contacts?: readonly (string | Contact)[];
  readonly draft?: boolean | undefined;
  readonly embargo?: string | undefined;
  readonly updated?: string | undefined;
  readonly updates?: readonly DraftChangeNote[] | undefined;
  readonly corrections?: readonly DraftChangeNote[] | undefined;
  readonly withdrawn?: DraftWithdrawal | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly source?: string | undefined;
}

/** The whole text of a release's file. Empty lists and undefined values are left out. */
export function writeRelease(fields: FrontMatterFields, body: string): string {
  const { title, date, summary, type, speech, dateline, reference, slug, topics, people, organisations } =
    fields;
  const { media, contacts, draft, embargo, updated, updates, corrections, withdrawn, aliases, source } =
    fields;
  const ordered = {
    title,
    date,
    summary,
    type,
    speech,
    dateline,
    reference,
    slug,
    topics,
    people,
    organisations,
    media: media?.map(({ type: kind, ...rest }) => ({ type: kind, ...rest })),
    contacts,
    draft,
    embargo,
    updated,
    updates,
    corrections,
    withdrawn,
    aliases,
    source,
  };
  const present = Object.entries(ordered).filter(([, value]) => value !== undefined && !isEmptyList(value));
  return `---\n${toYaml(Object.fromEntries(present))}---\n\n${body.trim()}\n`;
}

/** YAML 1.2, core schema: what reads as a number or null is quoted; a list of words stands on one line. */
export function toYaml(value: object): string {
  const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  const map = document.contents;
  if (isMap(map)) {
    for (const { value: list } of map.items) {
      if (isSeq(list) && list.items.every((item) => isScalar(item) && !isCollection(item))) list.flow = true;
    }
  }
  visit(document, {
    // In a block, white space at either end would not all be read back.
    Scalar: (_, scalar) => {
      const { value } = scalar;
      if (typeof value === 'string' && value.includes('\n') && value !== value.trim())
        scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
