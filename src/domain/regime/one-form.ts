import { z } from 'zod';
import { namingKeys } from './keys.ts';

/**
 * A value that is written in exactly one of several forms, told apart by the one word each form has of its own. Only the
 * form that was meant is checked, so that a fault is told about it and not about the others.
 */
export const oneForm = <T>(forms: Readonly<Record<string, z.ZodType>>): z.ZodType<T> =>
  z.unknown().superRefine((given, context) => {
    const words = Object.keys(forms);
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      context.addIssue({ code: 'custom', message: `keys:${words.join(' ')}` });
      return;
    }
    const [word, ...others] = words.filter((one) => Object.hasOwn(given, one));
    const form = word === undefined ? undefined : forms[word];
    if (!form || others.length > 0) {
      context.addIssue({ code: 'custom', message: `keys:${words.join(' ')}` });
      return;
    }
    for (const issue of form.safeParse(given, namingKeys).error?.issues ?? []) context.addIssue(issue as never);
  }) as never;
