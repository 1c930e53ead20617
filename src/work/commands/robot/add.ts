import type { z } from 'zod';
import type { addRobot as contract } from '../../../contract/robots.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { insertRobot, isRobotNameTaken } from '../../../store/robots.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { addressFault } from '../../notices/robot-address.ts';

type Input = z.output<(typeof contract)['input']> & { readonly robotHosts: readonly string[] };

/** Adds the robot of a group chat. The journal names its host; the address holds a key. */
export const addRobot = command({
  noun: 'robot',
  load: async (tx, { name, unitId }: Input, { tenantId }) => ({
    nameIsTaken: await isRobotNameTaken(tx, tenantId, name, null),
    unitIsThere: unitId === null || (await unitPath(tx, tenantId, unitId)) !== undefined,
  }),
  sees: () => true,
  allows: (actor) => may(actor, 'channel.manage'),
  decide: ({ nameIsTaken, unitIsThere }, { robotHosts, ...given }, { newId }) => {
    const fault = addressFault(given.address, robotHosts);
    if (fault) return refuse('invalid', fault, { field: 'address' });
    if (nameIsTaken) return refuse('conflict', 'robot-name-taken', { field: 'name', name: given.name });
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    return { ...given, id: newId(), paused: false };
  },
  save: (tx, robot, { tenantId, seq }) => insertRobot(tx, tenantId, robot, seq),
  entry: ({ id, name, kind, unitId, address }) => ({
    act: 'robot.add',
    subjectId: id,
    body: { name, robot: kind, unitId, host: new URL(address).host },
  }),
  reply: ({ id }) => ({ id, version: 1 }),
});
