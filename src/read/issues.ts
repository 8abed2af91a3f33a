import { z } from 'zod';
import { didYouMean } from '../lib/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { isRecord, type KeyPath, type Written } from './frontMatter.ts';
import { groupsAt, keysAt, takesText } from './schemaKeys.ts';

type Issue = z.core.$ZodIssue;

/** Says what `schema` found, in words for a maintainer, at the place in the file. */
export function describeIssues(
  error: z.ZodError,
  file: string,
  { locate, sourceOf }: Pick<Written, 'locate' | 'sourceOf'>,
  schema: z.ZodType,
): readonly Problem[] {
  return error.issues.flatMap((issue) =>
    describeIssue(issue, schema, sourceOf).map(({ path, ...words }) => ({
      severity: 'error' as const,
      ...words,
      file,
      ...locate(path),
    })),
  );
}

interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly path: KeyPath;
}

const TORN = 'Inside { } a comma ends a text: put the whole text in quotes.';

/** True for the second half of `{note: In June, not July.}`, which YAML takes for a key without a value. */
function isTornText(group: unknown, key: string): boolean {
  return isRecord(group) && group[key] === null && key.includes(' ');
}

function describeIssue(issue: Issue, schema: z.ZodType, sourceOf: Written['sourceOf']): readonly Words[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const name = path.reduce<string>(
    (all, step) => (typeof step === 'number' ? `${all}[${step + 1}]` : all ? `${all}.${step}` : step),
    '',
  );
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => ({
        code: 'key-unknown',
        message: `${name === '' ? '' : `${name}: `}there is no key "${unknown}"`,
        hint: isTornText(issue.input, unknown) ? TORN : keyHint(unknown, path, schema),
        path: [...path, unknown],
      }));
    case 'invalid_type': {
      if (issue.input === undefined) return [missing(name, path)];
      const message = `${name || 'the file'} must be ${article(issue.expected)}`;
      return [{ code: 'value-type', message, hint: typeHint(issue, path, schema, sourceOf), path }];
    }
    case 'invalid_value':
      return [
        {
          code: 'value-unknown',
          message: `${name} cannot be "${plain(issue.input)}"`,
          hint: didYouMean(plain(issue.input), issue.values.map(String)),
          path,
        },
      ];
    case 'invalid_union':
      return describeUnion(issue, name, path, schema, sourceOf);
    case 'custom': {
      const { hint, code } = issue.params ?? {};
      return [
        {
          code: String(code ?? 'value-invalid'),
          message: `${name}: ${wrongValue(issue)}${issue.message}`,
          hint: String(hint ?? ''),
          path,
        },
      ];
    }
    case 'invalid_key':
      return [describeKey(issue, path)];
    default: {
      const { hint } = (
        'params' in issue && typeof issue.params === 'object' && issue.params !== null ? issue.params : {}
      ) as { hint?: unknown };
      return [
        {
          code: 'value-invalid',
          message: `${name} ${issue.message.replace(/^Invalid email address$/, 'is not an e-mail address')}`,
          hint: String(hint ?? ''),
          path,
        },
      ];
    }
  }
}

/** What is said of a value, "is not a key", says which; a long one is seen at its place. */
function wrongValue({ input, message }: Issue): string {
  return typeof input === 'string' && message.startsWith('is ') && /^.{1,60}$/.test(input)
    ? `"${input}" `
    : '';
}

/** Where a key that is not known here is known: in a group of this one, or by a name like it. */
function keyHint(unknown: string, path: KeyPath, schema: z.ZodType): string {
  const keys = keysAt(schema, path);
  const group = keys.find((key) => keysAt(schema, [...path, key]).includes(unknown));
  return group === undefined ? didYouMean(unknown, keys) : `Write it into ${group}: { ${unknown}: … }.`;
}

/** How a value of the wrong kind is most likely meant. */
function typeHint(
  { expected, input }: Extract<Issue, { code: 'invalid_type' }>,
  path: KeyPath,
  schema: z.ZodType,
  sourceOf: Written['sourceOf'],
): string {
  // As it was written: `+372` and `0012` are numbers that would lose their first signs.
  const value = typeof input === 'string' ? input : (sourceOf(path) ?? plain(input));
  if (expected === 'string') return `Put it in quotes: ${JSON.stringify(value)}.`;
  if (expected === 'array') return `Write a list: [${listItem(input, value, path, schema)}].`;
  return expected === 'object' ? groupHint(input, value, path, schema) : '';
}

/** What a list holds where `input` stands: that, or a group of keys where only such may. */
function listItem(input: unknown, value: string, path: KeyPath, schema: z.ZodType): string {
  if (isRecord(input))
    return `{ ${Object.keys(input)
      .map((key) => `${key}: …`)
      .join(', ')} }`;
  return takesText(schema, [...path, 0]) ? value : (groupText(input, value, [...path, 0], schema) ?? value);
}

function groupHint(input: unknown, value: string, path: KeyPath, schema: z.ZodType): string {
  const key = path.at(-1);
  const group = isRecord(input) || Array.isArray(input) ? undefined : groupText(input, value, path, schema);
  return group === undefined ? '' : `Write ${typeof key === 'string' ? `${key}: ` : ''}${group}.`;
}

/** The keys of a group that must be given, the value in the first of them where it may be meant there. */
function groupText(input: unknown, value: string, path: KeyPath, schema: z.ZodType): string | undefined {
  const [group] = groupsAt(schema, path);
  if (group === undefined) return undefined;
  const fields = Object.entries<z.ZodType>(group.shape);
  const required = fields.filter(([, field]) => !(field instanceof z.ZodExactOptional));
  const written = (required.length > 0 ? required : fields).map(([name, field], index) =>
    index === 0 && field.safeParse(input).success ? `${name}: ${value}` : `${name}: …`,
  );
  return `{ ${written.join(', ')} }`;
}

function describeKey({ issues: [reason] }: Extract<Issue, { code: 'invalid_key' }>, path: KeyPath): Words {
  const hint = reason?.code === 'custom' ? reason.params?.hint : undefined;
  const message = `"${String(path.at(-1))}" cannot be a key here${hint ? `: it ${reason?.message}` : ''}`;
  return { code: 'value-invalid', message, hint: String(hint ?? reason?.message ?? ''), path };
}

function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  name: string,
  path: KeyPath,
  schema: z.ZodType,
  sourceOf: Written['sourceOf'],
): readonly Words[] {
  if (issue.discriminator !== undefined) return [describeDiscriminator(issue, name, path)];
  if (issue.input === undefined) return [missing(name, path)];
  // The branch that got furthest is what was meant: an object's own complaint, not "expected string".
  const branches = issue.errors.map((errors) => [...errors].sort((a, b) => b.path.length - a.path.length));
  // A number or truth value can only be a text without its quotes.
  const isBare = typeof issue.input === 'number' || typeof issue.input === 'boolean';
  const deepest = branches
    .filter((branch) =>
      branch.every(
        (error) =>
          error.code !== 'invalid_type' || error.path.length > 0 || (isBare && error.expected === 'string'),
      ),
    )
    .at(0);
  if (deepest === undefined || deepest.length === 0) {
    return [
      {
        code: 'value-type',
        message: `${name} has a value of the wrong kind`,
        hint: 'See the content format in the README.',
        path,
      },
    ];
  }
  return deepest.flatMap((inner) =>
    describeIssue({ ...inner, path: [...path, ...inner.path] }, schema, sourceOf),
  );
}

// The key that tells the alternatives apart is the last step of the issue's path; its input is the whole group.
function describeDiscriminator(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  name: string,
  path: KeyPath,
): Words {
  const given = isRecord(issue.input) ? issue.input[String(path.at(-1))] : undefined;
  if (given === undefined) return missing(name, path);
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const message = `${name} cannot be "${plain(given)}"`;
  return { code: 'value-unknown', message, hint: didYouMean(plain(given), options), path };
}

function missing(name: string, path: KeyPath): Words {
  return { code: 'key-missing', message: `${name} is missing`, hint: 'It is required.', path };
}

function plain(value: unknown): string {
  return typeof value === 'object' ? '…' : String(value);
}

function article(expected: string): string {
  return (
    {
      string: 'a text',
      boolean: 'true or false',
      array: 'a list',
      object: 'a group of keys',
      record: 'a group of keys',
    }[expected] ?? `a ${expected}`
  );
}
