import { type Day, endOf } from '../../domain/day.ts';
import type { FactKind, Precision } from '../../domain/fact.ts';
import type { Chance } from './chance.ts';
import type { Draft, Span } from './drafts.ts';
import { moneyOf } from './money-flow.ts';
import type { Turn } from './plan.ts';

/** Something that happened to a project, before anybody has reported it. */
export interface Happening {
  readonly kind: FactKind;
  readonly on: Day;
  readonly precision: Precision;
  /** In 万 of the project's currency. */
  readonly tenThousands?: number;
  /** The preliminary step that was reached. */
  readonly step?: Turn | 'review';
  readonly remark?: string;
}

const KINDS: Partial<Record<Turn, FactKind>> = {
  registered: 'registered',
  land: 'land-granted',
  delivered: 'land-delivered',
  started: 'started',
  completed: 'completed',
};
const STEPS: readonly Turn[] = ['filed', 'land', 'eia', 'planning', 'permit'];

const TALKS = [
  '投资方来云川考察选址',
  '小分队外出拜访投资方总部',
  '商会推荐，首次对接',
  '投资方提交项目建议书',
  '以商招商，由在云企业引荐',
];
const HALTS = [
  '资金链紧张，施工单位撤场',
  '设计方案调整，暂停施工',
  '投资方股权变更，暂缓建设',
  '市场行情变化，投资方要求缓建',
];
const EXITS = [
  '超期未开工，双方协商解除协议',
  '投资方资金未落实，终止协议',
  '环评未获通过，项目终止',
  '用地选址不符合规划，项目终止',
];
const DROPS = ['投资方选择其他城市落地', '政策条件未谈妥，洽谈终止', '产业不符合园区定位，预审未通过'];

/** All that has happened to the project by the last day, in order. */
export function happeningsOf(chance: Chance, draft: Draft, span: Span): Happening[] {
  const { course, intent, review } = draft;
  const found: Happening[] = [];
  const add = (kind: FactKind, on: Day | undefined, more: Partial<Happening> = {}) => {
    if (on !== undefined) found.push({ kind, on, precision: 'day', ...more });
  };
  add('talks-opened', course.talks, chance.happens(0.6) ? { remark: chance.pick(TALKS) } : {});
  add('step-done', review?.done, { step: 'review' });
  add('signed', course.signed, {
    tenThousands: intent.tenThousands,
    ...(draft.event && { remark: `在${draft.event}上签约` }),
  });
  for (const [turn, kind] of Object.entries(KINDS) as [Turn, FactKind][])
    add(kind, course.reached[turn], kind === 'started' ? startedRemark(course.reached[turn]) : {});
  for (const step of STEPS) add('step-done', course.reached[step], { step });
  add(intent.trade.opens ? 'opened' : 'producing', course.reached.producing);
  add('at-capacity', course.atCapacity);
  add('suspended', course.suspended, { remark: chance.pick(HALTS) });
  add('resumed', course.resumed);
  add('exited', course.exited, { remark: chance.pick(course.signed ? EXITS : DROPS) });
  for (const money of moneyOf(chance.of('money'), draft))
    add(money.kind, money.on, { tenThousands: money.tenThousands });
  const past = found.filter((it) => it.on <= span.last && !(course.exited && it.on > course.exited));
  return vague(chance, past.sort(inTime), span);
}

const startedRemark = (on: Day | undefined): Partial<Happening> =>
  on?.endsWith('-07') ? { remark: `参加${on.slice(0, 4)}年${Number(on.slice(5, 7))}月全市项目集中开工日` } : {};

const ORDER: readonly FactKind[] = [
  'talks-opened',
  'signed',
  'registered',
  'land-granted',
  'land-delivered',
  'step-done',
  'started',
];
const place = (kind: FactKind): number => (ORDER.indexOf(kind) + ORDER.length + 1) % (ORDER.length + 1);
const inTime = (a: Happening, b: Happening): number =>
  a.on === b.on ? place(a.kind) - place(b.kind) : a.on < b.on ? -1 : 1;

/** Of what happened before the ledger was opened, sometimes only the month is known; then it stands on the month's last day. */
function vague(chance: Chance, happenings: Happening[], { opened }: Span): Happening[] {
  return happenings.map((it, place) => {
    const end = endOf('month', it.on);
    const next = happenings[place + 1]?.on;
    const fits = end < opened && (next === undefined || end < next) && it.kind !== 'investment-completed';
    return fits && chance.happens(0.5) ? { ...it, on: end, precision: 'month' } : it;
  });
}
