import { readFileSync } from 'node:fs';
import { day } from '../src/domain/day.ts';
import type { Fact, FactKind } from '../src/domain/fact.ts';
import type { Origin, ProjectCase } from '../src/domain/project.ts';
import { evaluator } from '../src/domain/regime/evaluate.ts';
import type { Regime } from '../src/domain/regime/format.ts';
import { parseRegime } from '../src/domain/regime/parse.ts';
import type { SettingValues } from '../src/domain/regime/settings.ts';
import { parseThreshold } from '../src/domain/regime/threshold.ts';
import type { Standing } from '../src/domain/standing.ts';
import type { Step, StepKind } from '../src/domain/step.ts';

let minted = 0;
const mint = (): string => `${++minted}`;

export interface Given {
  readonly facts?: readonly Fact[];
  readonly steps?: readonly Step[];
  /** With its unit, as a regime writes it: '5 亿元', '300 万美元'. */
  readonly amount?: string;
  readonly origin?: Origin;
}

/** A project about which only what the test names is known. */
export function aProject({ facts = [], steps = [], amount, origin }: Given = {}): ProjectCase {
  const read = amount === undefined ? undefined : parseThreshold(amount);
  if (amount !== undefined && !read) throw new Error(`not an amount with its unit: ${amount}`);
  return {
    project: {
      id: mint(),
      name: '演示项目',
      ...(read ? { amount: read } : {}),
      ...(origin ? { origin } : {}),
    },
    facts,
    steps,
  };
}

export const happened = (kind: FactKind, on: string, stepId?: string): Fact => ({
  id: mint(),
  kind,
  on: day(on),
  precision: 'day',
  ...(stepId === undefined ? {} : { stepId }),
});

const fact =
  (kind: FactKind) =>
  (on: string): Fact =>
    happened(kind, on);

export const signed = fact('signed');
export const landDelivered = fact('land-delivered');
export const started = fact('started');
export const opened = fact('opened');
export const completed = fact('completed');
export const producing = fact('producing');
export const atCapacity = fact('at-capacity');
export const exited = fact('exited');

/** A planned node with all three responsibilities, unless the test takes one away. */
export const aStep = (kind: StepKind, due?: string, more: Partial<Step> = {}): Step => ({
  id: mint(),
  kind,
  name: { preliminary: '前期', start: '开工', completion: '竣工', production: '投产' }[kind],
  unitId: '演示单位',
  person: '演示责任人',
  projectUnit: '演示公司',
  ...(due === undefined ? {} : { due: day(due) }),
  ...more,
});

/** A regime file of the product, as it stands in the folder of regimes. */
export const regimeText = (id: string): string =>
  readFileSync(new URL(`../regimes/${id}.yaml`, import.meta.url), 'utf8');

export function aRegime(id: string, settings: SettingValues = {}): Regime {
  const { regime, problems } = parseRegime(regimeText(id), `regimes/${id}.yaml`, settings);
  if (!regime) throw new Error(JSON.stringify(problems));
  return regime;
}

export const standingOf = (regime: Regime, of: ProjectCase, asOf: string): Standing => evaluator(regime)(day(asOf))(of);
