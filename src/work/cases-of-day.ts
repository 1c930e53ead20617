import type { Day } from '../domain/day.ts';
import { isKnownBy } from '../domain/known.ts';
import { currentCases, type KnownCase, projectIds } from '../store/cases.ts';
import type { Tx } from '../store/connection.ts';
import { enteredAfter } from '../store/entries.ts';
import type { Told } from './scene.ts';

/** The projects of a day: those that were known by then, with all that is known of them now. */
export async function casesOfDay(tx: Tx, tenantId: number, asOf: Day): Promise<KnownCase[]> {
  const isKnown = await knownOn(tx, tenantId, asOf);
  return (await currentCases(tx, tenantId)).filter(isKnown);
}

/** Tells the projects that were known by the day. */
async function knownOn(tx: Tx, tenantId: number, asOf: Day): Promise<(known: KnownCase) => boolean> {
  const later = await enteredAfter(tx, tenantId, asOf);
  return ({ of }) => {
    const entry = later.get(of.project.id);
    return entry === undefined || isKnownBy(of, entry, asOf);
  };
}

const AT_ONCE = 1000;

interface InParts {
  readonly signal?: AbortSignal | undefined;
  /** Only these projects. */
  readonly ids?: readonly string[];
  readonly told?: Told | undefined;
  /** The next part is read while one looks at this: only for who asks nothing else of the transaction meanwhile. */
  readonly ahead?: true;
}

/**
 * The projects of a day, or all that are entered where no day is named, some at a time: however many there are, few lie in
 * memory together, and between two parts the process has time for others. Stops when the signal says that nobody waits any more.
 */
export async function* casesInParts(
  tx: Tx,
  tenantId: number,
  asOf: Day | undefined,
  { signal, ids: some, told, ahead }: InParts = {},
): AsyncGenerator<KnownCase[]> {
  const isKnown = asOf === undefined ? () => true : await knownOn(tx, tenantId, asOf);
  const ids = some ?? (await projectIds(tx, tenantId));
  const read = (start: number) => currentCases(tx, tenantId, ids.slice(start, start + AT_ONCE));
  let next: Promise<KnownCase[]> | undefined;
  try {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      signal?.throwIfAborted();
      const part = await (next ?? read(start));
      next = ahead && start + AT_ONCE < ids.length ? read(start + AT_ONCE) : undefined;
      next?.catch(() => {}); // it is heard of where it is awaited
      yield part.filter(isKnown);
      told?.(Math.min(start + AT_ONCE, ids.length), ids.length);
    }
  } finally {
    await next?.catch(() => {});
  }
}
