import { z } from 'zod';
import type { KeyPath } from './frontMatter.ts';

/** The keys that a schema knows at a path of its value, through lists, records, alternatives and optional parts. */
export function keysAt(schema: unknown, path: KeyPath): readonly string[] {
  return [...new Set(groupsAt(schema, path).flatMap(({ shape }) => Object.keys(shape)))];
}

/** The groups of keys that a schema knows at a path of its value; several where there are alternatives. */
export function groupsAt(schema: unknown, path: KeyPath): readonly z.ZodObject[] {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional)
    return groupsAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return groupsAt(schema.in, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => groupsAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return step === undefined ? [schema] : groupsAt(shape[step], rest);
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return groupsAt(schema.element, rest);
  return schema instanceof z.ZodRecord ? groupsAt(schema.valueType, rest) : [];
}
