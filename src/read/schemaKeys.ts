import { z } from 'zod';
import type { KeyPath } from './frontMatter.ts';

/** The keys that a schema knows at a path of its value, through lists, records, alternatives and optional parts. */
export function keysAt(schema: unknown, path: KeyPath): readonly string[] {
  return [...new Set(groupsAt(schema, path).flatMap(({ shape }) => Object.keys(shape)))];
}

/** The groups of keys that a schema knows at a path of its value; several where there are alternatives. */
export function groupsAt(schema: unknown, path: KeyPath): readonly z.ZodObject[] {
  return schemasAt(schema, path).filter((one) => one instanceof z.ZodObject);
}

/** Whether a text may stand there. */
export function takesText(schema: unknown, path: KeyPath): boolean {
  return schemasAt(schema, path).some((one) => one instanceof z.ZodString);
}

function schemasAt(schema: unknown, path: KeyPath): readonly unknown[] {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional)
    return schemasAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return schemasAt(schema.in, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => schemasAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return schemasAt(shape[step], rest);
  }
  if (schema instanceof z.ZodArray) return schemasAt(schema.element, rest);
  return schema instanceof z.ZodRecord ? schemasAt(schema.valueType, rest) : [];
}
