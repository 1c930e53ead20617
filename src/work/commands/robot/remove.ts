import { may } from '../../../domain/may.ts';
import { lockRobot, withdrawRobot } from '../../../store/robots.ts';
import { command } from '../../command.ts';

/** Takes a robot out. What waited for it is not sent; its address and secret are forgotten. */
export const removeRobot = command({
  noun: 'robot',
  load: (tx, { id }: { readonly id: string }, { tenantId }) => lockRobot(tx, tenantId, id),
  sees: (actor) => may(actor, 'channel.manage'),
  allows: (actor) => may(actor, 'channel.manage'),
  version: ({ version }) => ({ version, values: {} }),
  decide: ({ id, name }) => ({ id, name }),
  save: (tx, { id }, { tenantId, seq, now }) => withdrawRobot(tx, tenantId, id, seq, now),
  entry: ({ id, name }) => ({ act: 'robot.remove', subjectId: id, body: { name } }),
  reply: () => ({}),
});
