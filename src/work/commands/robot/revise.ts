import type { z } from 'zod';
import type { reviseRobot as contract } from '../../../contract/robots.ts';
import { may } from '../../../domain/may.ts';
import { given } from '../../../domain/plan.ts';
import { changedIn } from '../../../domain/project-values.ts';
import { refuse } from '../../../domain/refusal.ts';
import { isRobotNameTaken, lockRobot, type Robot, updateRobot } from '../../../store/robots.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { addressFault } from '../../notices/robot-address.ts';

type Input = z.output<(typeof contract)['input']> & { readonly robotHosts: readonly string[] };
const openOf = ({ name, kind, unitId, paused }: Robot) => ({ name, kind, unitId, paused });

/** Changes a robot, pauses it or lets it go on. What is not given stays: nobody has to type a secret again. */
export const reviseRobot = command({
  noun: 'robot',
  load: async (tx, { id, name, unitId }: Input, { tenantId }) => {
    const robot = await lockRobot(tx, tenantId, id);
    if (!robot) return undefined;
    return {
      robot,
      nameIsTaken: name !== undefined && (await isRobotNameTaken(tx, tenantId, name, id)),
      unitIsThere: !unitId || (await unitPath(tx, tenantId, unitId)) !== undefined,
    };
  },
  sees: (actor) => may(actor, 'channel.manage'),
  allows: (actor) => may(actor, 'channel.manage'),
  version: ({ robot }) => ({ version: robot.version, values: openOf(robot) }),
  decide: ({ robot, nameIsTaken, unitIsThere }, { robotHosts, ...change }) => {
    const fault = change.address === undefined ? undefined : addressFault(change.address, robotHosts);
    if (fault) return refuse('invalid', fault, { field: 'address' });
    if (nameIsTaken) return refuse('conflict', 'robot-name-taken', { field: 'name', name: change.name });
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    const next: Robot = { ...robot, ...given(change) };
    const changed = changedIn(robot, next);
    if (changed.length === 0) return refuse('invalid', 'nothing-changed');
    return { before: robot, next, changed };
  },
  save: (tx, { next }, { tenantId, seq }) => updateRobot(tx, tenantId, next, seq),
  entry: ({ before, next, changed }) => ({
    act: 'robot.revise',
    subjectId: next.id,
    body: {
      name: next.name,
      fields: changed,
      changed: Object.fromEntries(
        changedIn(openOf(before), openOf(next)).map((name) => [name, { from: before[name], to: next[name] }]),
      ),
    },
  }),
  reply: ({ next: { id, version } }) => ({ id, version: version + 1 }),
});
