import { addDays, type Day } from '../../../domain/day.ts';
import type { ProblemClass, Rung } from '../../../domain/matter/problem.ts';
import type { Department } from '../places.ts';
import type { Cue } from './play.ts';

/** A problem of the demo city, who is to solve it and how far it has come. */
export interface ProblemScript {
  readonly title: string;
  readonly class: ProblemClass;
  readonly to: Department;
  readonly urgent?: true;
  /** How many days ago it was raised. */
  readonly ago: number;
  readonly cues: (raised: Day, owner: string) => readonly Cue<'problem'>[];
  readonly supervised?: true;
}

export const accepted = (raised: Day, unit: string, days: number): Cue<'problem'> => [
  'office',
  1,
  'problem.accept',
  {
    unit,
    person: '经办科室负责人（演示）',
    leader: '分管副市长（演示）',
    due: addDays(raised, days),
    level: 'unit',
    note: '请按期办理并反馈（演示）',
  },
];
export const up = (level: Rung): Cue<'problem'> => [
  'office',
  2,
  'problem.escalate',
  { level, reason: '单位层面协调无果（演示）' },
];
export const resolved: Cue<'problem'> = ['owner', 6, 'problem.resolve', { note: '已办结，现场已核实（演示）' }];
export const confirmed: Cue<'problem'> = ['head', 2, 'problem.confirm', { note: '企业项目负责人书面确认（演示）' }];

export const proposed = (note: string): Cue<'problem'> => ['office', 1, 'problem.propose', { note }];
