import type { Day } from '../../../domain/day.ts';
import type { Actor } from '../../../domain/may.ts';
import { type TemplateLine, templateOf } from '../../../domain/procedures/template.ts';
import { joinProcedures } from '../../commands/procedure/join-all.ts';
import { moveProcedure } from '../../commands/procedure/move.ts';
import { planProcedures } from '../../commands/procedure/plan.ts';
import { assignAgent } from '../../commands/procedure/assign.ts';
import { reportReceipts } from '../../commands/procedure/report-receipts.ts';
import { takeInPapers } from '../../commands/procedure/take-in.ts';
import { fileSchedule } from '../../commands/schedule/file.ts';
import { addDays } from '../../../domain/day.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS, type Department } from '../places.ts';
import { done } from './act.ts';
import { PROCEDURES, type ProcedureCue, type ProcedureScript } from './procedure-scripts.ts';
import { laterBy, type Stage } from './stage.ts';

/** Which department of the city decides what the lists name by a word. */
const OWNERS: Readonly<Record<string, Department>> = {
  发展改革: 'reform',
  自然资源和规划: 'land',
  生态环境: 'environment',
  住房城乡建设: 'building',
  供水供电供气: 'industry',
  市场监督管理: 'approval',
};

/** Procedures of some projects that are about to start, by the same decisions as everybody's acts. */
export async function playProcedures(stage: Stage, city: City): Promise<void> {
  for (const [n, project] of projectsOf(stage, city).entries()) {
    const script = PROCEDURES[n];
    if (script) await playProject(stage, city, project, script);
  }
  await done(stage, reportReceipts, { note: '本月回执单汇总（演示）' }, stage.cast.office, laterBy(stage.today, -3));
}

/** Projects with a start node to come that have not started; others that have not started where there are too few. */
function projectsOf({ today, chance }: Stage, { projects, steps, facts }: City): City['projects'] {
  const started = new Set(facts.filter(({ kind }) => kind === 'started').map(({ projectId }) => projectId));
  const soon = new Set(
    steps
      .filter(({ kind, due }) => kind === 'start' && due !== null && due > addDays(today, 14))
      .map(({ projectId }) => projectId),
  );
  const waiting = projects.filter(({ id }) => soon.has(id) && !started.has(id));
  const rest = projects.filter(({ id }) => !soon.has(id) && !started.has(id));
  const drawn = (all: City['projects']): City['projects'] =>
    all
      .map((project) => ({ project, lot: chance.of(`procedures ${project.id}`).whole(0, 1_000_000) }))
      .toSorted((a, b) => a.lot - b.lot)
      .map(({ project }) => project);
  return [...drawn(waiting), ...drawn(rest)].slice(0, PROCEDURES.length);
}

interface Playing {
  readonly stage: Stage;
  readonly ids: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, Actor | undefined>;
  readonly head: Actor | undefined;
}

async function playProject(stage: Stage, city: City, project: City['projects'][number], script: ProcedureScript) {
  const { today, cast } = stage;
  const plannedOn = laterBy(today, -script.ago);
  const lines = (templateOf(script.template)?.lines ?? []).map((line) => lineOf(line, city, script));
  const plan = await done(
    stage,
    planProcedures,
    {
      id: project.id,
      template: script.template,
      templateVersion: 0,
      toMeeting: script.after !== undefined,
      lines: lines.map(({ papers, after, owner, ...line }) => ({
        ...line,
        papers: [...papers],
        after: [...after],
        unit: owner.id,
      })),
    },
    cast.office,
    plannedOn,
  );
  if (!plan) return;
  const ids = new Map(lines.map(({ key }, at) => [key, plan.ids[at] ?? '']));
  const path = city.units.find(({ id }) => id === project.unitId)?.path ?? [];
  const owners = new Map(lines.map(({ key, owner }) => [key, cast.headOf(owner.path)]));
  const playing: Playing = { stage, ids, owners, head: cast.headOf(path) };
  if (script.agent) await done(stage, assignAgent, { id: project.id, person: script.agent }, cast.office, plannedOn);
  for (const event of eventsOf(script, project.id, playing)) {
    const day = laterBy(today, -event.ago);
    if (day > today) return;
    if (!(await event.play(day))) return;
  }
}

function lineOf({ id, zh, department, papers, limit, after }: TemplateLine, { units }: City, script: ProcedureScript) {
  const owner = units.find(({ name }) => name === DEPARTMENTS[OWNERS[department.zh] ?? 'approval']);
  if (!owner) throw new Error(`nobody decides ${id}`);
  return {
    key: id,
    title: zh,
    owner,
    limit,
    papers: papers.map((paper) => paper.zh),
    after: script.after?.[id] ?? after,
  };
}

interface Event {
  readonly ago: number;
  /** False when the rest cannot be played: nobody is there to act, or the calendar ends. */
  readonly play: (day: Day) => Promise<boolean>;
}

/** Everything that happens with the project, from the first day to the last. */
function eventsOf(script: ProcedureScript, projectId: string, playing: Playing): Event[] {
  const { stage, ids, head } = playing;
  const { office } = stage.cast;
  const { baseline, joint, papers } = script;
  const first = Object.keys(script.after ?? {})[0];
  const did = async (outcome: Promise<unknown>): Promise<boolean> => (await outcome) !== undefined;
  return [
    ...(baseline
      ? [
          {
            ago: baseline.ago,
            play: (day: Day) =>
              did(
                done(
                  stage,
                  fileSchedule,
                  { id: projectId, target: addDays(stage.today, baseline.targetIn) },
                  office,
                  day,
                ),
              ),
          },
        ]
      : []),
    ...(joint !== undefined && first
      ? [
          {
            ago: joint,
            play: (day: Day) =>
              did(
                done(
                  stage,
                  joinProcedures,
                  { circle: ids.get(first) ?? '', reason: '联席会议第 3 次会议议定（演示）' },
                  office,
                  day,
                ),
              ),
          },
        ]
      : []),
    ...(papers && head
      ? [
          {
            ago: papers.ago,
            play: (day: Day) => did(done(stage, takeInPapers, { id: projectId, papers: [...papers.names] }, head, day)),
          },
        ]
      : []),
    ...script.cues(stage.today).map((cue): Event => ({ ago: cue[0], play: (day) => playCue(playing, cue, day) })),
  ].toSorted((a, b) => b.ago - a.ago);
}

async function playCue({ stage, ids, owners, head }: Playing, [, line, part, act, said]: ProcedureCue, day: Day) {
  const actor = part === 'office' ? stage.cast.office : part === 'head' ? head : owners.get(line);
  const id = ids.get(line);
  if (!actor || !id) return false;
  return (await done(stage, moveProcedure, { id, act, ...said }, actor, day)) !== undefined;
}
