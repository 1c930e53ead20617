import { z } from 'zod';
import { namingKeys } from './keys.ts';

const WORD = 'word:';
const ONE_OF = 'one-of:';

/**
 * A value that is written in exactly one of several forms, told apart by the one word each form has of its own. Only the
 * form that was meant is checked, so that a fault is told about it and not about the others.
 */
export const oneForm = <T>(forms: Readonly<Record<string, z.ZodType>>): z.ZodType<T> =>
  z.unknown().superRefine((given, context) => {
    const words = Object.keys(forms);
    const keys = typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.keys(given) : [];
    const own = keys.filter((key) => Object.hasOwn(forms, key));
    const form = own.length === 1 ? forms[own[0] ?? ''] : undefined;
    if (form) {
      for (const issue of form.safeParse(given, namingKeys).error?.issues ?? []) context.addIssue(issue as never);
      return;
    }
    const strangers = keys.filter((key) => !Object.values(forms).some((one) => knows(one, key)));
    if (own.length === 0 && strangers.length > 0) {
      for (const key of strangers) context.addIssue({ code: 'custom', message: WORD + words.join(' '), path: [key] });
      return;
    }
    context.addIssue({ code: 'custom', message: ONE_OF + words.join(' ') });
  }) as never;

/** A value that holds exactly one word, and what that word takes. */
export const oneWord = <T>(words: Readonly<Record<string, z.ZodType>>): z.ZodType<T> =>
  oneForm<T>(
    Object.fromEntries(Object.entries(words).map(([word, takes]) => [word, z.strictObject({ [word]: takes })])),
  );

const knows = (form: z.ZodType, key: string): boolean => Object.hasOwn((form as { shape?: object }).shape ?? {}, key);

/** The words that could have stood at a key that none of the forms knows; none when the message is another. */
export const wordsMeant = (message: string): string[] => after(WORD, message);
/** The words of which exactly one must stand there. */
export const wordsToChoose = (message: string): string[] => after(ONE_OF, message);

const after = (prefix: string, message: string): string[] =>
  message.startsWith(prefix) ? message.slice(prefix.length).split(' ') : [];
