import { addDays, type Day } from '../../domain/day.ts';
import { type PlannedDue, plannedDues } from '../../domain/duties/dues.ts';
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

/**
 * What units still have to report (报送任务) and are to be reminded of: a due is no matter before somebody has settled it, so
 * it is looked at as a whole, once a day. Subjects that were open and are so no longer come with nobody to tell.
 */
export async function dueTellings(tx: Tx, tenantId: number, hearers: Hearers, today: Day): Promise<Telling[]> {
  const units = await unitsWithPosts(tx, tenantId);
  const owed = (await plannedSoon(tx, tenantId, hearers, today)).map((planned, at) => {
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
  const byUnit = Map.groupBy(hearers.all, ({ unitId }) => unitId);
  const open = owed.flatMap(({ planned, owing, asked }) =>
    owing
      .filter(({ id }) => !settled.has(`${asked.at} ${id}`))
      .map((unit) => telling(planned, unit, byUnit.get(unit.id) ?? [], hearers, today)),
  );
  const known = new Set(open.map(({ subject }) => subject));
  const gone = (await openDueSubjects(tx, tenantId)).filter((subject) => !known.has(subject));
  return [...open, ...gone.map(over)];
}

async function plannedSoon(tx: Tx, tenantId: number, { all, calendar }: Hearers, today: Day): Promise<PlannedDue[]> {
  const lead = Math.max(LEAD_DAYS, ...all.map(({ leadDays }) => leadDays));
  const span = { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) };
  return plannedDues(await dutyBookOf(tx, tenantId), span).filter(
    ({ due, remindOn, opens }) => opens <= today && (today >= remindOn || today >= soonFrom(due, lead, calendar)),
  );
}

function telling(
  { regime, rule, period, due, remindOn }: PlannedDue,
  unit: PostedUnit,
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
    subject: `due ${regime.id} ${rule.id} ${period} ${unit.id}`,
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
    },
    place: '/duties',
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
  },
  place: '/duties',
  owner: null,
  people: [],
  chat: [],
});
