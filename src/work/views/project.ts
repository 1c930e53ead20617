import type { Day } from '../../domain/day.ts';
import type { FactState } from '../../domain/fact.ts';
import { type Actor, may, type Subject } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Tx } from '../../store/connection.ts';
import { happenedBy, stepsOf } from '../../store/planned.ts';
import { type FactSheet, factsOf, projectSheet } from '../../store/project-detail.ts';
import { liveSet } from '../../store/standings.ts';
import type { Scene } from '../scene.ts';
import { reasonsOf } from '../standing.ts';
import { lateAsOf, nodeShown } from './four-tables.ts';
import { shown } from './ledger.ts';
import { asOfDay, type Reader, readerOf } from './reader.ts';
import { evidenceShown } from './evidence.ts';

/** One project as of a day: what is known of it, what happened, what is planned, how it stands, and what this person may do. */
export async function showOneProject(scene: Scene, asked: { id: string; asOf?: Day | undefined }) {
  const reader = await readerOf(scene);
  return asOfDay(reader, asked.asOf, async (tx, set) => {
    const { tenantId } = reader;
    const sheet = await projectSheet(tx, tenantId, set.id, reader.reach, asked.id);
    if (!sheet) return (await knownLater(tx, reader, asked.id, set.asOf)) ?? refuse('not-found', 'no-such-project');
    // Seen from an earlier day, what came after has not happened.
    const until = set.asOf < reader.today ? set.asOf : undefined;
    const facts = (await factsOf(tx, tenantId, asked.id)).filter(({ on }) => until === undefined || on <= until);
    const happened = await happenedBy(tx, tenantId, [asked.id], set.asOf);
    const steps = await stepsOf(tx, tenantId, [asked.id]);
    const { unitPath, hostUnitId, hostUnit, hostPath, importId, importFile, importRow, ...kept } = sheet;
    const subject: Subject = { units: hostPath ? [unitPath, hostPath] : [unitPath] };
    return {
      project: {
        ...shown(kept, set.asOf),
        ...pick(sheet),
        because: await reasonsOf(tx, tenantId, set, asked.id),
        hostUnit: hostUnitId === null || hostUnit === null ? null : { id: hostUnitId, name: hostUnit },
        source:
          importId === null || importFile === null ? null : { importId, fileName: importFile, row: importRow ?? 0 },
      },
      asOf: set.asOf,
      facts: facts.map((fact) => factShown(fact, scene.actor, subject)),
      steps: steps.map((step) => nodeShown(step, happened, lateAsOf(sheet.stage, set.asOf))),
      may: {
        revise: may(scene.actor, 'project.revise', subject),
        report: may(scene.actor, 'fact.report', subject),
        judge: may(scene.actor, 'fact.judge', subject),
        plan: may(scene.actor, 'step.plan', subject),
      },
    };
  });
}

/** Of a project that is there today and was not known by the day asked for, the reader is told so. */
async function knownLater(tx: Tx, { tenantId, reach }: Reader, id: string, asOf: Day): Promise<Refusal | undefined> {
  const live = await liveSet(tx, tenantId);
  const there = live && (await projectSheet(tx, tenantId, live.id, reach, id));
  return there && refuse('not-found', 'not-known-yet', { asOf });
}

const pick = ({
  nationalCode,
  creditCode,
  category,
  nature,
  content,
  statedStage,
  remark,
  extra,
  version,
}: Awaited<ReturnType<typeof projectSheet>> & object) => ({
  nationalCode,
  creditCode,
  category,
  nature,
  content,
  statedStage,
  remark,
  extra,
  version,
});

const stateOf = (fact: FactSheet): FactState =>
  fact.withdrawn ? 'withdrawn' : fact.superseded ? 'superseded' : (fact.verdict ?? 'reported');

/** A fact as pages show it, with what this person may do with it now. */
export function factShown(fact: FactSheet, actor: Actor, subject: Subject) {
  const { amount, currency, reportedById, superseded: _, withdrawn: __, verdict: ___, ...rest } = fact;
  const state = stateOf(fact);
  const mine = reportedById !== null && reportedById === actor.id;
  return {
    ...rest,
    state,
    amount: amount === null || currency === null ? null : { value: amount, currency },
    reportedAt: fact.reportedAt.toISOString(),
    verdictAt: fact.verdictAt?.toISOString() ?? null,
    withdrawnAt: fact.withdrawnAt?.toISOString() ?? null,
    evidence: fact.evidence.map(evidenceShown),
    may: {
      judge: state === 'reported' && may(actor, 'fact.judge', { ...subject, by: reportedById }),
      correct: state === 'recognised' && may(actor, 'fact.report', subject),
      attach: state === 'reported' && mine,
      withdraw: state === 'reported' && mine && may(actor, 'fact.report', subject),
    },
  };
}
