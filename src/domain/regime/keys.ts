import type { z } from 'zod';

const KEYS = 'keys:';

/** Makes zod say which keys an object knows, where it would only say that it does not know one. */
export const namingKeys = {
  error: (issue: z.core.$ZodRawIssue): string | undefined => {
    if (issue.code !== 'unrecognized_keys') return undefined;
    const shape = (issue.inst as { shape?: object } | undefined)?.shape;
    return shape ? KEYS + Object.keys(shape).join(' ') : undefined;
  },
};

/** The keys named in a message by {@link namingKeys}; none when the message names none. */
export const keysNamed = (message: string): string[] =>
  message.startsWith(KEYS) ? message.slice(KEYS.length).split(' ') : [];
