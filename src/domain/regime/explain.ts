import { explainExits, explainRequired, explainTargets } from './explain-duties.ts';
import {
  explainLights,
  explainMarks,
  explainPhases,
  explainScope,
  explainTables,
  explainTiers,
} from './explain-groups.ts';
import { explainCards } from './explain-cards.ts';
import { explainAccountability, explainLand } from './explain-consequences.ts';
import { explainIndicators, explainRankings, explainRates } from './explain-figures.ts';
import { explainRecorded } from './explain-recorded.ts';
import { explainReports } from './explain-reports.ts';
import { explainComplaints, explainDeclarations } from './explain-service.ts';
import { explainPresets, explainSettings } from './explain-settings.ts';
import { explainGroups, explainSupport } from './explain-support.ts';
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
  ...explainReports(regime),
  ...explainIndicators(regime),
  ...explainRates(regime),
  ...explainRankings(regime),
  ...explainCards(regime),
  ...explainLand(regime),
  ...explainAccountability(regime),
  ...explainComplaints(regime),
  ...explainDeclarations(regime),
  ...explainGroups(regime),
  ...explainSupport(regime),
  ...explainSettings(regime),
  ...explainPresets(regime),
  ...explainRecorded(regime),
];
