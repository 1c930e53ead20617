import type { Day } from '../../domain/day.ts';
import { fieldSpec } from '../../domain/ledger/field.ts';
import { normaliseName } from '../../domain/text.ts';
import type {
  DemoFact,
  DemoInvestor,
  DemoPerson,
  DemoPlan,
  DemoProject,
  DemoStep,
  DemoTask,
  DemoUnit,
  DemoVisit,
} from '../../store/demo-city.ts';
import type { DemoDuty } from '../../store/demo-duties.ts';
import { projectKeys } from '../project-keys.ts';
import { type Chance, chanceOf } from './chance.ts';
import { withDesk } from './desk.ts';
import { makeDuties } from './duties.ts';
import { type Draft, makeDrafts, type Span, spanTo } from './drafts.ts';
import { type DemoEvidence, evidenceFor } from './evidence.ts';
import { fileAll } from './filing.ts';
import { happeningsOf } from './happenings.ts';
import { DIVISION } from './places.ts';
import { type DemoAdoption, demoAdoptions } from './regimes.ts';
import { withSecondLooks } from './second-looks.ts';
import { makeStaff } from './staff.ts';
import { stepsFor } from './steps.ts';
import { makeTwins, type Twins } from './twins.ts';
import { makeGovernment } from './units.ts';
import { makeVisits } from './visits.ts';
import { makePlans, makeTasks } from './yearly.ts';

export const CITY_SEED = 'yunchuan';

/** A whole invented city as of a day, ready to be entered. */
export interface City {
  readonly units: readonly DemoUnit[];
  readonly people: readonly DemoPerson[];
  readonly investors: readonly DemoInvestor[];
  readonly projects: readonly DemoProject[];
  readonly steps: readonly DemoStep[];
  readonly facts: readonly DemoFact[];
  readonly visits: readonly DemoVisit[];
  /** What was planned, and asked of each place, for a year. */
  readonly plans: readonly DemoPlan[];
  readonly tasks: readonly DemoTask[];
  readonly evidence: readonly DemoEvidence[];
  readonly adoptions: readonly DemoAdoption[];
  readonly duties: readonly DemoDuty[];
  /** Investments that were filed more than once, for whoever looks for them. */
  readonly twins: readonly Twins[];
}

/** The same seed and day give the same city to the last letter; a later day gives a city whose two years end later. */
export function makeCity(seed: string, today: Day): City {
  const chance = chanceOf(seed);
  const span = spanTo(today);
  const adoptions = demoAdoptions(span);
  const government = makeGovernment(chance.of('government'));
  const staff = makeStaff(chance.of('staff'), government);
  const { drafts: first, investors } = makeDrafts(chance.of('projects'), government, span);
  const { drafts: again, twins } = makeTwins(chance.of('twins'), first, { government, span });
  const drafts = [...first, ...again];
  const steps = new Map(
    drafts.map((it) => [it.id, stepsFor(chance.of(`steps ${it.key}`), it, span, { government, staff })]),
  );
  const filed = drafts.map((draft) => {
    const stream = chance.of(`facts ${draft.key}`);
    const happenings = happeningsOf(stream, draft, span);
    return fileAll(stream, { draft, happenings, steps: steps.get(draft.id) ?? new Map() }, { span, staff });
  });
  const looked = withSecondLooks(chance.of('second looks'), filed, span);
  const facts = withDesk(chance.of('desk'), looked, span).flatMap((it) => it.facts);
  return {
    units: government.all,
    people: staff.people,
    investors: investors.map(({ id, name, creditCode, origin }) => ({
      id,
      name,
      comparedName: normaliseName(name),
      creditCode,
      origin,
    })),
    projects: drafts.map((draft, index) => projectOf(chance.of(`project ${draft.key}`), draft, span, index)),
    steps: [...steps.values()].flatMap((of) => [...of.values()]),
    facts,
    visits: makeVisits(chance.of('visits'), drafts, { government, staff, span }),
    plans: makePlans(chance.of('plans'), { government, drafts, facts, span }),
    tasks: makeTasks(chance.of('tasks'), { government, drafts, facts, span }),
    evidence: evidenceFor(chance.of('evidence'), facts),
    adoptions,
    duties: makeDuties(chance.of('duties'), adoptions, { government, staff, span }),
    twins,
  };
}

const TROUBLES = [
  '用地指标尚未落实',
  '征地拆迁未完成，交地推迟',
  '投资方融资未到位',
  '环评报告正在修改',
  '规划条件调整，方案重新报审',
  '电力增容方案待批',
];

function projectOf(chance: Chance, draft: Draft, span: Span, index: number): DemoProject {
  const { intent, course, name } = draft;
  const { filed, started } = course.reached;
  const stuck =
    draft.plan?.due.started !== undefined && draft.plan.due.started < span.last && !(started && started <= span.last);
  const nationalCode = filed && filed <= span.last ? nationalCodeOf(filed, index) : null;
  const unknown = !draft.plan && chance.happens(0.25);
  return {
    id: draft.id,
    name,
    nationalCode,
    ...projectKeys(name, intent.investor.name, nationalCode),
    investorId: intent.investor.id,
    unitId: intent.place.unit.id,
    hostUnitId: draft.host?.id ?? null,
    district: intent.place.county.name,
    industry: intent.trade.name,
    category: [`${intent.trade.group}项目`],
    nature:
      draft.key.startsWith('split') && draft.name.endsWith('二期项目')
        ? '扩建'
        : chance.weighted([
            ['新建', 8],
            ['扩建', 1],
            ['技术改造', 0.6],
          ]),
    origin: intent.investor.origin,
    amount: unknown ? null : `${intent.tenThousands}0000`,
    currency: unknown ? null : intent.currency,
    amountUnit: unknown ? null : intent.currency === 'USD' ? '万美元' : '万元',
    content: draft.content,
    remark: stuck && !course.exited && chance.happens(0.6) ? chance.pick(TROUBLES) : null,
    marks: intent.worth > 100_000 && chance.happens(0.6) ? ['★'] : [],
    // Some records are not complete.
    extra: index % 9 === 4 ? {} : { [fieldSpec('contact').zh]: '演示联系人' },
  };
}

/** In the form of the national platform's codes, under a division that does not exist. */
const nationalCodeOf = (filed: Day, index: number): string =>
  `${filed.slice(2, 4)}${filed.slice(5, 7)}-${DIVISION}-04-01-${100_000 + ((index * 7919) % 899_999)}`;
