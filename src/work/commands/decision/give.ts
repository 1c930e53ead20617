import type { z } from 'zod';
import type { giveDecision as contract } from '../../../contract/decisions.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { findMeeting } from '../../../store/meetings.ts';
import { insertMatters } from '../../../store/matters.ts';
import { lockProject } from '../../../store/projects.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { movedEntry } from '../matter/entry.ts';

/** Gives a unit something to do that a meeting decided (DS-5): one unit, a day, and whoever asked for it follows it. */
export const giveDecision = command({
  noun: 'matter',
  load: async (tx, { unit, projectId, meetingId }: z.output<(typeof contract)['input']>, { tenantId }) => ({
    path: await unitPath(tx, tenantId, unit),
    project: projectId ? await lockProject(tx, tenantId, projectId) : null,
    meeting: meetingId ? await findMeeting(tx, tenantId, meetingId) : null,
  }),
  sees: () => true,
  allows: (actor) => may(actor, 'matter.coordinate'),
  decide: ({ path, project, meeting }, { title, unit, person, due, note }, { actor, today, newId }) => {
    if (!path) return refuse('invalid', 'no-such-unit', { field: 'unit' });
    if (project === undefined) return refuse('invalid', 'no-such-project', { field: 'projectId' });
    if (meeting === undefined) return refuse('invalid', 'no-such-meeting', { field: 'meetingId' });
    const moved = raise('decision', 'decision.give', [path], { unit, person, due, note }, { actor, today });
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId: unit,
      projectId: project?.id ?? null,
      regime: null,
      regimeVersion: null,
      rule: null,
      period: meeting?.on ?? '',
      raisedOn: today,
      body: {
        ...(person?.trim() ? { person: person.trim() } : {}),
        ...(meeting ? { meeting: meeting.id, metOn: meeting.on } : {}),
      },
      title,
      raisedBy: actor.id,
      raisedUnitId: actor.unitId,
    };
  },
  save: (tx, given, acting) => insertMatters(tx, [given], acting),
  entry: (given) => {
    const { act, subjectId, body } = movedEntry(given, given.moved);
    return { act, subjectId, body: { ...body, title: given.title } };
  },
  reply: ({ id }) => ({ id, version: 1 }),
});
