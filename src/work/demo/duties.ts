import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import { type DutyBook, type PlannedDue, plannedDues } from '../../domain/duties/dues.ts';
import { owingUnits } from '../../domain/duties/rule.ts';
import { stateCouncil } from '../../domain/state-council.ts';
import type { DemoPerson, DemoUnit } from '../../store/demo-city.ts';
import type { DemoDuty, DemoDutyMove } from '../../store/demo-duties.ts';
import { regimeOf } from '../../store/regime-files.ts';
import { sha256Of } from '../../store/regime-texts.ts';
import type { Chance } from './chance.ts';
import type { Span } from './drafts.ts';
import { moment } from './filing.ts';
import { openBy } from './office-days.ts';
import type { DemoAdoption } from './regimes.ts';
import type { Staff } from './staff.ts';
import type { Government } from './units.ts';

interface Around {
  readonly government: Government;
  readonly staff: Staff;
  readonly span: Span;
}

/** What became of the dues so far: most are done in time, each county in its own manner, some late, a few excused. */
export function makeDuties(chance: Chance, adoptions: readonly DemoAdoption[], around: Around): DemoDuty[] {
  const { government, span } = around;
  const planned = plannedDues(bookOf(adoptions), { from: span.opened, to: addDays(span.today, AHEAD) });
  return planned.flatMap((it) =>
    owingUnits(it.rule, government.all).flatMap((unit): DemoDuty[] => {
      const stream = chance.of(`${it.regime.id} ${it.rule.id} ${unit.id} ${it.period}`);
      const id = stream.id();
      const moves = movesOf(stream, { unit, planned: it }, around);
      const [first, ...others] = moves;
      if (!first) return [];
      const last = others.at(-1) ?? first;
      return [
        {
          id,
          unitId: unit.id,
          regime: it.regime.id,
          version: it.regime.version,
          rule: it.rule.id,
          period: it.period,
          about: it.about,
          asWritten: it.asWritten,
          due: it.due,
          raisedOn: dayOf(first),
          closedOn: last.to === 'reopened' ? null : dayOf(last),
          moves: [first, ...others],
        },
      ];
    }),
  );
}

/** So long before its day a report may be in already. */
const AHEAD = 10;

const bookOf = (adoptions: readonly DemoAdoption[]): DutyBook => ({
  calendar: stateCouncil,
  runs: adoptions.map(({ regime, from, until, dutiesFrom, text }) => {
    const kept = text === undefined ? null : { id: '', sha256: sha256Of(text), text };
    const since = dutiesFrom !== undefined && dutiesFrom > from ? dutiesFrom : from;
    return { regime: regimeOf({ regime, settings: {}, text: kept }), from: since, until: until ?? null };
  }),
});

const dayOf = ({ at }: DemoDutyMove): Day => at.slice(0, 10) as Day;

interface Asked {
  readonly unit: Pick<DemoUnit, 'id' | 'path'>;
  readonly planned: PlannedDue;
}

function movesOf(chance: Chance, { unit, planned: { due, opens, rule } }: Asked, around: Around): DemoDutyMove[] {
  const { government, staff, span } = around;
  const slack = slackOf(unit, government);
  const who = staff.people.find((it) => it.unitId === unit.id && DOES.some((role) => it.roles.includes(role)));
  const supervisor = staff.people.find((it) => it.roles.includes('supervisor'));
  const leader = staff.people.find((it) => it.post === '常务副市长');
  if (!who || !supervisor || !leader) return [];
  if (unit.id !== supervisor.unitId && chance.happens(0.012) && due <= span.last)
    return [excuse(chance, supervisor, leader, openBy(addDays(due, -chance.whole(0, 2))))];
  const isLate = chance.happens(0.03 + 0.3 * slack);
  const on = isLate
    ? openBy(addDays(due, 1 + Math.floor(chance.skewed(2, 0.8) * (1 + slack))))
    : openBy(addDays(due, -Math.min(daysBetween(opens, due), Math.floor(chance.skewed(1.2, 0.9)))));
  const neverCame = isLate && chance.happens(0.25 * slack) && daysBetween(due, span.last) < 60;
  if (neverCame || on > span.last || on < opens) return [];
  const done = fulfil(chance, who, on, rule.id);
  if (!chance.happens(0.006) || addDays(on, 4) > span.last) return [done];
  const again = openBy(addDays(on, 3));
  const back: DemoDutyMove = {
    act: 'duty.reopen',
    to: 'reopened',
    by: supervisor,
    at: moment(openBy(addDays(on, 2)), chance.whole(9 * 60, 11 * 60)),
    reason: chance.pick(['报表有两栏未填，请补充后重报', '附件打不开，请重新报送', '数字与上月不衔接，请核对']),
    body: {},
  };
  return [done, back, fulfil(chance, who, again > span.last ? span.last : again, rule.id)];
}

const DOES = ['reporter', 'unit-head', 'supervisor'] as const;

/** How easily a place lets a report slip, 0 to 1: as its county runs its projects; offices of the city hardly ever. */
function slackOf(unit: Asked['unit'], { counties }: Government): number {
  const county = counties.find((it) => unit.path.includes(it.unit.id));
  return county ? 1 - county.county.manner.onTime : 0.12;
}

function fulfil(chance: Chance, by: DemoPerson, on: Day, duty: string): DemoDutyMove {
  const nothing = MAY_BE_EMPTY.has(duty) && chance.happens(0.55);
  const note = nothing ? '' : chance.happens(0.3) ? chance.pick(NOTES[duty] ?? OTHER) : '';
  return {
    act: 'duty.fulfil',
    to: 'done',
    by,
    at: moment(on, chance.whole(8 * 60 + 30, 17 * 60 + 30)),
    reason: null,
    body: { ...(nothing ? { nothing: 'yes' } : {}), ...(note ? { note } : {}) },
  };
}

const excuse = (chance: Chance, by: DemoPerson, agreed: DemoPerson, on: Day): DemoDutyMove => ({
  act: 'duty.excuse',
  to: 'excused',
  by,
  at: moment(on, chance.whole(14 * 60, 17 * 60)),
  reason: chance.pick(['防汛值守期间，当期免报', '单位搬迁，当期免报', '与专项督查报表内容重复，并入报送']),
  body: { agreedBy: `${agreed.name}（${agreed.post}）` },
});

/** Reports in which nothing may have to be said. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'problems-in',
  'problems-up',
  'start-day-plan',
  'factor-demand-plan',
]);

const OTHER = ['已通过政务邮箱报送', '纸质件已盖章送达', '已按要求补充说明'];
const NOTES: Readonly<Record<string, readonly string[]>> = {
  'problems-in': ['供电线路迁改一事请区里协调', '用地指标问题已附清单', '环评批复进度需市级部门支持'],
  'problems-up': ['本周两件需市级协调', '三件已在部门间协调解决'],
  'start-day-plan': ['拟开工 2 个项目，现场已具备条件', '主会场备选一处，材料已附'],
  'factor-demand-plan': ['新增用地需求 35 亩，用电 2000 千伏安', '需求与上月相同'],
  'monthly-report': ['新签约 1 个，佐证已随填报上传', '本月无新投产'],
};
