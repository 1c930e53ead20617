import type { Day } from './day.ts';
import type { Stage } from './project.ts';

export const LIGHTS = ['none', 'green', 'yellow', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/** Whether a regime's limit asks for a project to leave: not yet near, warned, or past the limit. */
export const EXIT_STATES = ['none', 'warning', 'over'] as const;
export type ExitState = (typeof EXIT_STATES)[number];

export const VERDICTS = ['stage', 'table', 'tier', 'light', 'exit', 'responsibility'] as const;

/**
 * Why a verdict came out as it did: which rule of which clause, and the days, facts and names it used. `says` names the
 * sentence in the word files; the sentence is written by whoever shows it, in the reader's language.
 */
export interface Reason {
  readonly about: (typeof VERDICTS)[number];
  readonly regime: string;
  readonly rule: string;
  readonly clause: string;
  readonly says: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The facts and steps the rule looked at, with their days; no day means it has not happened. */
  readonly uses: readonly Use[];
}

/** `what` is a fact kind, or 'step' with the step's name. */
export interface Use {
  readonly what: string;
  readonly name?: string;
  readonly on?: Day;
}

/** How a project stands under a regime on a day. Everything is derived; nothing of it is ever set by hand. */
export interface Standing {
  readonly stage: Stage;
  /** The day of the earliest recognised signing, by the day one looks. */
  readonly signedOn?: Day;
  /** Id of the table (四张表) the project stands in; undefined when the regime has no tables. */
  readonly table?: string;
  readonly tier?: string;
  readonly light: Light;
  readonly exit: ExitState;
  readonly exitRule?: string;
  /** The next unfulfilled step that has a due day. */
  readonly nextStep?: { readonly name: string; readonly kind: string; readonly due: Day };
  /** Due day of the most overdue unfulfilled step; how many days that is depends on the day one looks, so the day is kept. */
  readonly lateSince?: Day;
  /** Responsibilities and nodes that the regime requires and nobody has given: 'start.due', 'completion.person' … */
  readonly missing: readonly string[];
  /** Targets the project counts for, marked with whether it has got there; see `targetPart`. */
  readonly targets: readonly string[];
  /** The first day after `asOf` on which this standing may change without any new fact; undefined when none can. */
  readonly nextChange?: Day;
  readonly because: readonly Reason[];
}
