import type { z } from 'zod';
import type { setGroup as contract } from '../../../contract/groups.ts';
import { type Factor, FACTORS } from '../../../domain/matter/factor.ts';
import { handlerOf } from '../../../domain/matter/group.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { endGroup, type HandedOver, handOver, holdGroups, putGroup } from '../../../store/groups.ts';
import { listUnits } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { type Group, groupsOn, helpersOf, leadOf } from '../../groups.ts';

/** Says who leads a working group and who is in it (DS-11). The open demand that it handles goes to them. */
export const setGroup = command({
  noun: 'group',
  load: async (tx, _input: z.output<(typeof contract)['input']>, { tenantId, today }) => {
    await holdGroups(tx, tenantId, 'to-change');
    return { groups: await groupsOn(tx, tenantId, today), all: await listUnits(tx, tenantId) };
  },
  sees: (actor) => may(actor, 'regime.read'),
  allows: (actor) => may(actor, 'matter.coordinate'),
  decide: ({ groups, all }, { code, name, factors, leader, leadUnitId, unitIds }) => {
    const before = groups.find((group) => group.code === code);
    const named = before !== undefined && before.clause !== null;
    if (named && (name || factors))
      return refuse('invalid', 'group-of-regime', { field: name ? 'name' : 'factors', clause: before.clause });
    const called = name ?? before?.zh;
    if (called === undefined) return refuse('invalid', 'group-name-missing', { field: 'name' });
    const ids = [...new Set([...(leadUnitId ? [leadUnitId] : []), ...unitIds])];
    const units = ids.flatMap((id) => all.filter((unit) => unit.id === id));
    if (units.length < ids.length) return refuse('invalid', 'no-such-unit', { field: 'unitIds' });
    const after: Group = {
      ...(named ? before : { code, zh: called, en: called, clause: null, factors: factors ?? before?.factors ?? [] }),
      leader: leader || null,
      units: units.map((unit) => ({ id: unit.id, name: unit.name, leads: unit.id === leadUnitId })),
    };
    // A group of nobody is none; one that a regime names stays named.
    const gone = !named && units.length === 0;
    if (gone && !before) return refuse('invalid', 'group-empty', { field: 'unitIds' });
    const others = groups.filter((group) => group !== before);
    return { before, after, named, gone, over: handed(groups, gone ? others : [...others, after]) };
  },
  save: async (tx, { after, named, gone, over }, { tenantId, seq }) => {
    const { code, zh, factors, leader, units } = after;
    const said = { code, name: named ? null : zh, factors: named ? [] : factors, leader, units };
    if (gone) await endGroup(tx, tenantId, code);
    else await putGroup(tx, { tenantId, seq }, said);
    for (const one of over) await handOver(tx, { tenantId, seq }, one);
  },
  entry: ({ before, after, named }) => ({
    act: 'group.set',
    subjectId: null,
    body: {
      code: after.code,
      name: after.zh,
      ...(named ? {} : { factors: after.factors }),
      changed: {
        groupLeader: { from: before?.leader ?? null, to: after.leader },
        leadUnit: { from: nameOf(before), to: nameOf(after) },
        members: { from: namesOf(before), to: namesOf(after) },
      },
    },
  }),
  reply: ({ after }) => ({ code: after.code }),
});

const nameOf = (group: Group | undefined): string | null => group?.units.find(({ leads }) => leads)?.name ?? null;
const namesOf = (group: Group | undefined): string[] => (group?.units ?? []).map(({ name }) => name);

/** For each factor that goes to other units than before, or to the same ones otherwise: to whom, and who is out of it. */
function handed(before: readonly Group[], now: readonly Group[]): HandedOver[] {
  return FACTORS.flatMap((factor: Factor): HandedOver[] => {
    const [was, is] = [handlerOf(factor, before), handlerOf(factor, now)];
    if (was === is) return [];
    const leadId = is ? leadOf(is) : null;
    const helperIds = is ? helpersOf(is) : [];
    const left = (was?.units ?? []).flatMap(({ id }) => (helperIds.includes(id) ? [] : [id]));
    return [{ factor, leadId, helperIds, left: leadId === null ? left : [...left, leadId] }];
  });
}
