import { explainExits, explainRequired, explainTargets } from './explain-duties.ts';
import {
  explainLights,
  explainMarks,
  explainPhases,
  explainScope,
  explainTables,
  explainTiers,
} from './explain-groups.ts';
import { explainRecorded } from './explain-recorded.ts';
import { explainSettings } from './explain-settings.ts';
import type { Regime } from './format.ts';
import type { Explained } from './sentence.ts';

/** Every rule of the regime, in the order of the parts; recorded parts are named and marked as such, the settings come before them. */
export const explainRegime = (regime: Regime): Explained[] => [
  ...explainScope(regime),
  ...explainTiers(regime),
  ...explainMarks(regime),
  ...explainTables(regime),
  ...explainRequired(regime),
  ...explainLights(regime),
  ...explainTargets(regime),
  ...explainExits(regime),
  ...explainPhases(regime),
  ...explainSettings(regime),
  ...explainRecorded(regime),
];
