import type { Day } from '../day.ts';
import type { Regime } from './format.ts';

export type Phase = NonNullable<Regime['phases']>['list'][number];

/** The phase (阶段) an activity is in on the day; undefined before the first, after the last and between two. */
export const phaseOn = (regime: Regime, asOf: Day): Phase | undefined =>
  regime.phases?.list.find((phase) => phase.from <= asOf && asOf <= phase.to);
