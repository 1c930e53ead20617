import { type Call, UsageFault } from './cli.ts';

/** An option that takes one of a few words; undefined when it is not given. */
export function optionOneOf<T extends string>(call: Call, name: string, all: readonly T[]): T | undefined {
  const given = call.values[name];
  if (given === undefined) return undefined;
  const found = all.find((one) => one === given);
  if (!found) throw new UsageFault(`--${name} ${String(given)}: one of ${all.join(', ')}`);
  return found;
}
