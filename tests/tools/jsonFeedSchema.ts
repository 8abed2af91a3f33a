import { z } from 'zod';

/** RFC 3339, with an offset. */
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/);
const url = z.string().regex(/^https?:\/\/[!-~]+$/);

/** "Must have at least one" of its keys. */
const author = z
  .strictObject({ name: z.string(), url, avatar: url })
  .partial()
  .refine((fields) => Object.keys(fields).length > 0, 'an author needs a name, a url or an avatar');

const item = z
  .strictObject({
    id: z.string().min(1),
    url: url.optional(),
    external_url: url.optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    image: url.optional(),
    banner_image: url.optional(),
    date_published: time.optional(),
    date_modified: time.optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string()).optional(),
    language: z.string().optional(),
    attachments: z
      .array(z.strictObject({ url, mime_type: z.string(), title: z.string().optional() }))
      .optional(),
  })
  .refine(
    (fields) => fields.content_html !== undefined || fields.content_text !== undefined,
    'an item needs content_html or content_text',
  );

const feed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: url.optional(),
  feed_url: url.optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: url.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  authors: z.array(author).optional(),
  language: z.string().optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: z.string(), url })).optional(),
  items: z
    .array(item)
    .refine(
      (items) => new Set(items.map(({ id }) => id)).size === items.length,
      'two items have the same id',
    ),
});

/** The faults of a text as JSON Feed 1.1, keys that the format does not know included; [] when there are none. */
export function jsonFeedFaults(text: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`not JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
  const result = feed.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
