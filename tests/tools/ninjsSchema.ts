import { schemaJudge } from './jsonSchema.ts';

/*
 * The rules of IPTC ninjs 3.1 for the properties that we use, written down from its schema
 * (github.com/iptc/newsinjson, specification/ninjs-schema_3.1.json, CC BY 4.0): names, kinds of value, what is
 * required, and that nothing else may be there. A property that we come to use has to be added from there.
 */
const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const instant = { type: 'string', format: 'date-time' };
const closed = (properties: Readonly<Record<string, object>>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object) => ({ type: 'array', items });

const said = list(closed({ role: text, contentType: text, value: text }, ['value']));
const named = { name: text, rel: text, uri, literal: text };

const item = {
  uri,
  type: {
    enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
  },
  representationType: { enum: ['full', 'partial'] },
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  firstCreated: instant,
  versionCreated: instant,
  contentCreated: instant,
  language: text,
  title: text,
  by: text,
  located: text,
  edNote: text,
  copyrightHolder: text,
  usageTerms: text,
  headlines: said,
  descriptions: said,
  bodies: said,
  people: list(closed(named)),
  organisations: list(closed(named)),
  subjects: list(closed(named)),
  infoSources: list(closed({ name: text, role: text, uri, literal: text })),
  genres: list(closed({ name: text, uri: text, literal: text })),
  altIds: list(closed({ role: text, value: text })),
  rightsInfo: {
    ...closed({ langId: uri, linkedRights: uri, encodedRights: text }),
    oneOf: [{ required: ['linkedRights'] }, { required: ['encodedRights'] }],
  },
  renditions: list(
    closed(
      { name: text, href: uri, contentType: text, width: { type: 'integer' }, height: { type: 'integer' } },
      ['name'],
    ),
  ),
  standard: closed({ name: text, version: text, schema: uri }),
};

/** What is wrong with a ninjs item; [] for a valid one. */
export const ninjsFaults = schemaJudge({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...closed({ ...item, associations: list(closed({ ...item, name: text, rel: text }, ['name', 'uri'])) }, [
    'uri',
  ]),
});
