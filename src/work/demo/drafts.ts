import { addDays, addMonths, type Day } from '../../domain/day.ts';
import type { DemoUnit } from '../../store/demo-city.ts';
import type { Chance } from './chance.ts';
import { type Course, courseAfter } from './course.ts';
import { type Intent, makeIntent } from './intents.ts';
import { type Investor, investorsOf } from './investors.ts';
import { openBy, openFrom, openSoon } from './office-days.ts';
import type { Department } from './places.ts';
import { makePlan, type Plan } from './plan.ts';
import { signingBetween } from './signing-days.ts';
import type { Government } from './units.ts';
import { contentOf, namesOf } from './wording.ts';

/** A project with its whole life, past and to come; what is past by the day one looks is cut out of it later. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly intent: Intent;
  readonly course: Course;
  readonly plan?: Plan;
  /** Who held the event it was signed at, when that is not the responsible unit. */
  readonly host?: DemoUnit;
  readonly event?: string;
  /** The pre-review (预审) of a project still being talked about. */
  readonly review?: { readonly due: Day; readonly done?: Day };
  /** Keeps the streams of chance of two drafts apart. */
  readonly key: string;
}

/** The days the city is made for: its ledger was opened two years ago, and nothing has happened after `last`. */
export interface Span {
  readonly today: Day;
  readonly last: Day;
  readonly opened: Day;
}

export const spanTo = (today: Day): Span => ({
  today,
  last: openBy(addDays(today, -1)),
  opened: openFrom(addMonths(today, -24)),
});

/** How many projects of each kind; the twins that somebody filed a second time come on top. */
const CARRIED = 48;
const SIGNED = 630;
const TALKING = 118;
const DROPPED = 16;
const LEADS = 68;

export function makeDrafts(
  chance: Chance,
  government: Government,
  span: Span,
): { drafts: Draft[]; investors: readonly Investor[] } {
  const investors = investorsOf(chance.of('investors'));
  const names = new Set<string>();
  const drafts: Draft[] = [];
  const kinds: readonly (readonly [string, number, (stream: Chance, intent: Intent) => Life])[] = [
    ['carried', CARRIED, (stream, intent) => signedLife(stream, intent, addMonths(span.today, -38), span.opened)],
    ['signed', SIGNED, (stream, intent) => signedLife(stream, intent, span.opened, span.last)],
    ['talking', TALKING, (stream, intent) => talkingLife(stream, intent, span)],
    ['dropped', DROPPED, (stream) => droppedLife(stream, span)],
    ['leads', LEADS, () => ({ course: { reached: {} } })],
  ];
  for (const [kind, count, live] of kinds) {
    for (let n = 1; n <= count; n++) {
      const key = `${kind} ${n}`;
      const stream = chance.of(key);
      const intent = makeIntent(stream, government.places, investors);
      const name = namesOf(stream, intent).find((it) => !names.has(it)) ?? `${intent.investor.brand}${key}`;
      names.add(name);
      const life = live(stream, intent);
      const host = life.course.signed ? hostOf(stream, intent, government, life.event) : undefined;
      const content = contentOf(stream, intent);
      drafts.push({ id: stream.id(), name, content, intent, key, ...life, ...(host && { host }) });
    }
  }
  return { drafts, investors: investors.all };
}

type Life = Pick<Draft, 'course' | 'plan' | 'event' | 'review'>;

function signedLife(chance: Chance, intent: Intent, from: Day, to: Day): Life {
  const { on, event } = signingBetween(chance, from, to);
  const plan = makePlan(chance, intent, on);
  const talks = openSoon(chance, addDays(on, -chance.whole(20, 150)));
  return { plan, course: courseAfter(chance, intent, plan, talks), ...(event && { event }) };
}

/** Half of what is being talked about has its nodes laid down already, with a pre-review to pass before it is signed. */
function talkingLife(chance: Chance, intent: Intent, { today, last }: Span): Life {
  const talks = openBy(addDays(last, -Math.round(chance.skewed(48, 0.8))));
  const course = { talks, reached: {} };
  if (!chance.happens(0.5)) return { course };
  const hoped = openFrom(addDays(today, chance.whole(12, 130)));
  const due = openFrom(addDays(today, chance.whole(-25, 60)));
  const done = openBy(addDays(due, -chance.whole(-6, 12)));
  const review = chance.happens(0.7) ? { due, done } : { due };
  return { course, plan: makePlan(chance, intent, hoped), review };
}

function droppedLife(chance: Chance, { last, opened }: Span): Life {
  const talks = signingBetween(chance, opened, addDays(last, -120)).on;
  return { course: { talks, reached: {}, exited: openSoon(chance, addDays(talks, chance.whole(50, 118))) } };
}

const HOSTS: Readonly<Record<string, Department>> = { 文化旅游: 'tourism', 现代农业: 'farming', 食品加工: 'farming' };

/** Who signs is responsible beside the county: a department that brought the investor keeps its part in the project. */
function hostOf(chance: Chance, { trade }: Intent, { departments }: Government, event?: string): DemoUnit | undefined {
  if (!chance.happens(event ? 0.45 : 0.14)) return undefined;
  if (chance.happens(0.4)) return departments.office;
  return departments[HOSTS[trade.name] ?? (trade.group === '工业' ? 'industry' : 'commerce')];
}
