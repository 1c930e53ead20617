import type { acts } from '../contract/words/zh-CN/acts.ts';
import type { Day } from '../domain/day.ts';
import type { Actor } from '../domain/may.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { KnownCase } from '../store/cases.ts';
import type { Tx } from '../store/connection.ts';
import type { Scene, Told } from './scene.ts';

export type ActName = keyof typeof acts;

/** What a decision may know beside the subject and the input: it asks no clock and rolls no dice itself. */
export interface Given {
  readonly actor: Actor;
  readonly today: Day;
  readonly now: Date;
  readonly newId: () => string;
}

/** The act that is being saved: all its rows carry its journal number. */
export interface Acting {
  readonly tenantId: number;
  readonly seq: number;
  readonly actor: Actor;
  readonly now: Date;
  readonly told?: Told | undefined;
}

/**
 * One thing that can be done: `I` is what is asked, `S` what it is done to, `O` what was decided, `R` the reply. Everything
 * that is done goes through {@link perform}, which nothing can do half.
 */
export interface Command<I, S, O, R> {
  readonly noun: string;
  /** Fetches the subject and locks it; undefined when there is none. */
  load(tx: Tx, input: I, scene: Scene): Promise<S | undefined>;
  /** Whether the actor may know that the subject exists at all. */
  sees(actor: Actor, subject: S): boolean;
  allows(actor: Actor, subject: S, input: I): boolean | Refusal;
  /** The version of the subject and the values it has now, for records that several people may change. */
  version?(subject: S): { readonly version: number; readonly values: Readonly<Record<string, unknown>> };
  /** Pure: the outcome, or why not. */
  decide(subject: S, input: I, given: Given): O | Refusal;
  save(tx: Tx, outcome: O, acting: Acting): Promise<void>;
  /** Projects whose standing the outcome may change. */
  touches?(outcome: O): readonly string[];
  /** Projects the outcome makes, with all that is known of them: a hundred thousand are judged without being read back. */
  makes?(outcome: O): Iterable<KnownCase>;
  entry(outcome: O): {
    readonly act: ActName;
    readonly subjectId: string | null;
    readonly body: Readonly<Record<string, unknown>>;
  };
  reply(outcome: O): R;
  /** The reply holds something that is shown once and must not be kept for a retry. */
  readonly secret?: true;
}

export const command = <I, S, O, R>(it: Command<I, S, O, R>): Command<I, S, O, R> => it;
