import type { z } from 'zod';
import type { setTask as contract } from '../../../contract/tasks.ts';
import { yearOf } from '../../../domain/day.ts';
import { formOf } from '../../../domain/figures/measure.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { keepPast } from '../../../store/past.ts';
import { insertTask, lockTask, updateTask, withdrawTask } from '../../../store/tasks.ts';
import { listUnits } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { regimeOn } from '../../regime-on.ts';

const YEARS_AHEAD = 5;

/** Gives a unit its task of a year, changes it, or takes it back. One is for a number of projects, or for money. */
export const setTask = command({
  noun: 'task',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId, today }) => {
    const regime = await regimeOn(tx, tenantId, input.regime, today);
    const indicator = regime?.indicators?.find(({ id }) => id === input.indicator);
    const key = { unitId: input.unitId, indicator: `${input.regime}/${input.indicator}`, year: input.year };
    return {
      key,
      indicator,
      unit: (await listUnits(tx, tenantId)).find(({ id }) => id === input.unitId),
      task: await lockTask(tx, tenantId, key),
    };
  },
  sees: () => true,
  allows: (actor) => may(actor, 'task.set'),
  version: ({ task }) => ({ version: task?.version ?? 0, values: { amount: task?.amount ?? null } }),
  decide: ({ key, indicator, unit, task }, { amount }, { newId, today }) => {
    const form = indicator && formOf(indicator);
    if (form?.over !== 'task') return refuse('invalid', 'no-such-task', { field: 'indicator' });
    if (!unit) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    if (key.year > yearOf(today) + YEARS_AHEAD) return refuse('invalid', 'task-too-far-ahead', { field: 'year' });
    if (amount !== null && form.unit !== 'money' && amount.includes('.'))
      return refuse('invalid', 'task-not-whole', { field: 'amount' });
    const before = task?.amount ?? null;
    if (before === amount) return refuse('invalid', 'nothing-changed');
    const version = amount === null ? 0 : (task?.version ?? 0) + 1;
    return {
      id: task?.id ?? newId(),
      key,
      names: { unit: unit.name, indicator: indicator?.zh },
      before,
      amount,
      version,
    };
  },
  save: async (tx, { id, key, before, amount }, { tenantId, seq }) => {
    if (before === null) return insertTask(tx, { tenantId, id, ...key, amount: amount ?? '0', seq });
    if (amount === null) return withdrawTask(tx, tenantId, id, seq);
    await keepPast(tx, { tenantId, noun: 'task', id, toSeq: seq });
    return updateTask(tx, { tenantId, id, amount, seq });
  },
  entry: ({ id, key, names, before, amount }) => ({
    act: 'task.set',
    subjectId: key.unitId,
    body: {
      taskId: id,
      task: key.indicator,
      ...names,
      year: key.year,
      changed: { amount: { from: before, to: amount } },
    },
  }),
  reply: ({ version }) => ({ version }),
});
