import { z } from 'zod';
import type { KeyPath } from './frontMatter.ts';

/** The keys that a schema knows at a path of its value, through lists, records, alternatives and optional parts. */
export function keysAt(schema: unknown, path: KeyPath): readonly string[] {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional)
    return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return keysAt(schema.in, path);
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((option) => keysAt(option, path)))];
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return step === undefined ? Object.keys(shape) : keysAt(shape[step], rest);
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  return schema instanceof z.ZodRecord ? keysAt(schema.valueType, rest) : [];
}
