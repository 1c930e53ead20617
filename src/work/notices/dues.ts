import { addDays, type Day } from '../../domain/day.ts';
import { type PlannedDue, plannedDues } from '../../domain/duties/dues.ts';
import type { Span } from '../../domain/duties/period.ts';
import { owingUnits } from '../../domain/duties/rule.ts';
import { may } from '../../domain/may.ts';
import { LEAD_DAYS, noticeOfDays, soonFrom } from '../../domain/notices/notice.ts';
import type { Tx } from '../../store/connection.ts';
import { settledLines } from '../../store/duties.ts';
import type { Listener } from '../../store/notice-settings.ts';
import { openDueSubjects } from '../../store/notices.ts';
import { type PostedUnit, unitsWithPosts } from '../../store/posts.ts';
import { dutyBookOf } from '../duty-book.ts';
import type { Hearers } from './hearers.ts';
import type { Telling } from './queue.ts';

/** What was due longer ago is on its page and in supervision's lists; nobody is reminded of it for the first time. */
const BACK_DAYS = 31;
const AHEAD_DAYS = 45;

/** A due that a unit has neither settled nor been excused from. */
export interface OpenDue {
  readonly subject: string;
  readonly planned: PlannedDue;
  readonly unit: PostedUnit;
}

/** What the units one asks about still have to report (报送任务) in the span: no matter as long as nobody has settled it. */
export async function openDuesOf(
  tx: Tx,
  tenantId: number,
  span: Span,
  isAsked: (unit: PostedUnit) => boolean,
  isWanted: (planned: PlannedDue) => boolean = () => true,
): Promise<OpenDue[]> {
  const units = (await unitsWithPosts(tx, tenantId)).filter(isAsked);
  const owed = plannedDues(await dutyBookOf(tx, tenantId), span)
    .filter(isWanted)
    .map((planned, at) => {
      const owing = owingUnits(planned.rule, units);
      const { regime, rule, period, due } = planned;
      return {
        planned,
        owing,
        asked: { at, regime: regime.id, rule: rule.id, period, due, unitIds: owing.map(({ id }) => id) },
      };
    });
  const lines = await settledLines(
    tx,
    tenantId,
    owed.map(({ asked }) => asked),
  );
  const settled = new Set(lines.filter(({ how }) => how !== 'reopened').map(({ at, unitId }) => `${at} ${unitId}`));
  return owed.flatMap(({ planned, owing, asked }) =>
    owing
      .filter(({ id }) => !settled.has(`${asked.at} ${id}`))
      .map((unit) => ({
        subject: `due ${planned.regime.id} ${planned.rule.id} ${planned.period} ${unit.id}`,
        planned,
        unit,
      })),
  );
}

/**
 * What is to be told of open dues. They are looked at as a whole, once a day; subjects that were open and are so no longer
 * come with nobody to tell.
 */
export async function dueTellings(tx: Tx, tenantId: number, hearers: Hearers, today: Day): Promise<Telling[]> {
  const { all, calendar } = hearers;
  const lead = Math.max(LEAD_DAYS, ...all.map(({ leadDays }) => leadDays));
  const span = { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) };
  const isNear = ({ due, remindOn, opens }: PlannedDue) =>
    opens <= today && (today >= remindOn || today >= soonFrom(due, lead, calendar));
  const byUnit = Map.groupBy(all, ({ unitId }) => unitId);
  const open = (await openDuesOf(tx, tenantId, span, () => true, isNear)).map((it) =>
    telling(it, byUnit.get(it.unit.id) ?? [], hearers, today),
  );
  const known = new Set(open.map(({ subject }) => subject));
  const gone = (await openDueSubjects(tx, tenantId)).filter((subject) => !known.has(subject));
  return [...open, ...gone.map(over)];
}

function telling(
  { subject, unit, planned: { rule, period, due, remindOn } }: OpenDue,
  people: readonly Listener[],
  { calendar }: Hearers,
  today: Day,
): Telling {
  const owed = { due, level: null };
  // The rule's own reminder holds beside the person's: whichever comes first.
  const soon = today >= remindOn && today < due ? ({ what: 'due-soon', mark: due } as const) : undefined;
  const ofDays = (lead: number) => noticeOfDays(owed, lead, calendar, today) ?? soon;
  const chat = ofDays(LEAD_DAYS);
  return {
    subject,
    about: {
      matterId: null,
      kind: 'duty',
      due,
      urgent: false,
      body: {
        title: '',
        zh: `${rule.zh} ${period}`,
        en: `${rule.en} ${period}`,
        unit: unit.name,
        project: null,
        state: null,
      },
      place: '/duties',
    },
    owner: unit.path,
    people: people
      .filter((person) => may(person, 'duty.fulfil', { units: [unit.path] }))
      .flatMap((hearer) => {
        const notice = ofDays(hearer.leadDays);
        return notice ? [{ hearer, ...notice }] : [];
      }),
    chat: chat ? [chat] : [],
  };
}

/** Nothing is told of it any more. */
const over = (subject: string): Telling => ({
  subject,
  about: {
    matterId: null,
    kind: 'duty',
    due: null,
    urgent: false,
    body: { title: '', zh: null, en: null, unit: null, project: null, state: null },
    place: '/duties',
  },
  owner: null,
  people: [],
  chat: [],
});
