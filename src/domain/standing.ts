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
}

/** How a project stands under a regime on a day. Everything is derived; nothing of it is ever set by hand. */
export interface Standing {
  readonly stage: Stage;
  /** Id of the table (四张表) the project stands in; undefined when the regime has no tables. */
  readonly table?: string;
  readonly tier?: string;
  readonly light: Light;
  readonly exit: ExitState;
  readonly exitRule?: string;
  /** The next unfulfilled step that has a due day. */
  readonly nextStep?: { readonly name: string; readonly kind: string; readonly due: Day };
  /** Days the most overdue unfulfilled step is late; 0 when none is. */
  readonly lateDays: number;
  /** The first day after `asOf` on which this standing may change without any new fact; undefined when none can. */
  readonly nextChange?: Day;
  readonly because: readonly Reason[];
}
