import { z } from 'zod';

type Pick = (value: unknown) => unknown;

/**
 * Makes, once for a reply schema, what takes out of an answer exactly the fields the schema names, at every depth, and throws
 * when one is missing. It costs a fraction of parsing, which also looks into every text and number: those are ours, and the
 * tests parse every reply in full (`strictReplies`).
 */
export function pickerOf(schema: z.ZodType): Pick {
  if (schema instanceof z.ZodObject) return objectPicker(schema);
  if (schema instanceof z.ZodArray) return listPicker(pickerOf(schema.element as z.ZodType));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const inner = pickerOf(schema.unwrap() as z.ZodType);
    return (value) => (value === null || value === undefined ? value : inner(value));
  }
  // Of anything composed in another way only the parser knows what belongs to it.
  return isPlain(schema) ? (value) => value : (value) => schema.parse(value);
}

function objectPicker(schema: z.ZodObject): Pick {
  const fields = Object.entries(schema.shape).map(([name, field]) => ({
    name,
    pick: pickerOf(field as z.ZodType),
    optional: (field as z.ZodType).safeParse(undefined).success,
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null)
      throw new Error(`a reply has ${typeof value} where an object belongs`);
    const picked: Record<string, unknown> = {};
    for (const { name, pick, optional } of fields) {
      const found = (value as Record<string, unknown>)[name];
      if (found !== undefined) picked[name] = pick(found);
      else if (!optional) throw new Error(`a reply lacks ${name}`);
    }
    return picked;
  };
}

const listPicker =
  (pick: Pick): Pick =>
  (value) => {
    if (!Array.isArray(value)) throw new Error('a reply lacks a list');
    return value.map(pick);
  };

/** Texts, numbers and words, and records of them: nothing with fields of its own. */
function isPlain(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodRecord) return isPlain(schema.valueType as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.every((option) => isPlain(option as z.ZodType));
  return [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodUUID, z.ZodUnknown, z.ZodNull].some(
    (kind) => schema instanceof kind,
  );
}
