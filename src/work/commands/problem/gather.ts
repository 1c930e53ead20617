import type { z } from 'zod';
import type { gatherProblems as contract } from '../../../contract/problems.ts';
import { move, type Moved, raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertMatters, moveMatter } from '../../../store/matters.ts';
import { gatheredAmong, lockProblems, setWhole } from '../../../store/problem-parts.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { movedEntry } from '../matter/entry.ts';

/**
 * Gathers problems of one cause into one (整改事项): a problem of the office's own, whose parts are those of the projects. One
 * unit and person answer for it; what is decided of it goes for every part, and each company confirms its own.
 */
export const gatherProblems = command({
  noun: 'matter',
  load: async (tx, { parts, unit }: z.output<(typeof contract)['input']>, { tenantId, actor }) => {
    const known = await lockProblems(tx, tenantId, parts);
    const own = actor.unitId === null ? undefined : await unitPath(tx, tenantId, actor.unitId);
    const gathered = await gatheredAmong(tx, tenantId, parts);
    return known.length === new Set(parts).size
      ? { known, own, gathered, unitIsThere: (await unitPath(tx, tenantId, unit)) !== undefined }
      : undefined;
  },
  sees: (actor, { known }) => known.every((part) => may(actor, 'matter.read', part)),
  allows: (actor) => may(actor, 'matter.coordinate'),
  decide: ({ known, own, gathered, unitIsThere }, { title, class: kind, unit, person, leader, due, note }, given) => {
    const { actor, today, newId } = given;
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'unit' });
    if (!own) return refuse('invalid', 'no-unit-of-own');
    if (gathered) return refuse('conflict', 'cannot-gather', { field: 'parts' });
    const said = { unit, person, leader, due, note };
    const moves: { part: (typeof known)[number]; moved: Moved<'problem'> }[] = [];
    for (const part of known) {
      const moved = move(part, 'problem.gather', said, given);
      if (isRefusal(moved))
        return moved.reason === 'wrong-state' ? refuse('conflict', 'cannot-gather', { field: 'parts' }) : moved;
      moves.push({ part, moved });
    }
    const raised = raise('problem', 'problem.raise', [own], { note }, given);
    if (isRefusal(raised)) return raised;
    const whole = {
      ...raised,
      to: 'in-hand' as const,
      due,
      body: { ...raised.body, unit, person, level: 'office', ...(leader ? { leader } : {}) },
    };
    const id = newId();
    return {
      moves,
      whole: {
        id,
        moved: whole,
        unitId: unit,
        projectId: null,
        regime: null,
        regimeVersion: null,
        rule: null,
        period: '',
        raisedOn: today,
        body: { gathered: true, person, ...(leader ? { leader } : {}) },
        title,
        class: kind,
        urgent: false,
        level: 'office',
        raisedBy: actor.id,
        raisedUnitId: actor.unitId,
      },
    };
  },
  save: async (tx, { whole, moves }, acting) => {
    await insertMatters(tx, [whole], acting);
    for (const { part, moved } of moves) await moveMatter(tx, part, moved, acting, { with: whole.id });
    const ids = moves.map(({ part }) => part.id);
    await setWhole(tx, acting.tenantId, ids, whole.id);
  },
  entry: ({ whole, moves }) => {
    const { subjectId, body } = movedEntry(whole, whole.moved);
    const parts = moves.map(({ part }) => part.id);
    return { act: 'problem.gather', subjectId, body: { ...body, title: whole.title, class: whole.class, parts } };
  },
  reply: ({ whole, moves }) => ({ id: whole.id, version: 1, parts: moves.length }),
});
