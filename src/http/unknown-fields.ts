import { z } from 'zod';

/** Where a value holds fields that its schema does not name, at whatever depth: `amount.unit`, `columns.0.name`. */
export function unknownFields(schema: z.ZodType, value: unknown, place: readonly string[] = []): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unknownFields(schema.unwrap() as z.ZodType, value, place);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const each = value as readonly unknown[];
    return each.flatMap((item, index) => unknownFields(schema.element as z.ZodType, item, [...place, String(index)]));
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  const named = schema.shape as Readonly<Record<string, z.ZodType>>;
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = Object.hasOwn(named, name) ? named[name] : undefined;
    return field ? unknownFields(field, inner, [...place, name]) : [[...place, name].join('.')];
  });
}
