import { may } from '../../../domain/may.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { inTenant, readTenant } from '../../../store/connection.ts';
import { findRobot, noteAnswer, takePace } from '../../../store/robots.ts';
import { command } from '../../command.ts';
import { chatRequest, testText } from '../../notices/chat.ts';
import { problemOf, shown } from '../../notices/deliver.ts';
import { outcomeOf, postChat } from '../../notices/post.ts';
import { perform } from '../../perform.ts';
import type { Scene } from '../../scene.ts';
import { MOST_A_MINUTE, PACE_MS } from '../../../domain/notices/robot.ts';

interface Tried {
  readonly id: string;
  readonly taken: boolean;
  readonly answer: string;
}

const noteTest = command({
  noun: 'robot',
  load: (tx, { id }: Tried, { tenantId }) => findRobot(tx, tenantId, id),
  sees: (actor) => may(actor, 'channel.manage'),
  allows: (actor) => may(actor, 'channel.manage'),
  decide: ({ name }, tried) => ({ ...tried, name }),
  save: (tx, { id, answer }, { tenantId }) => noteAnswer(tx, tenantId, id, answer, undefined),
  entry: ({ id, name, taken }) => ({ act: 'robot.test', subjectId: id, body: { name, taken } }),
  reply: ({ taken, answer }) => ({ taken, answer }),
});

/** Sends a message to the chat and answers what the chat said; it counts towards the minute like any other. */
export async function testRobot(
  { id, robotHosts }: { readonly id: string; readonly robotHosts: readonly string[] },
  scene: Scene,
): Promise<{ taken: boolean; answer: string } | Refusal> {
  const { db, tenantId, actor, now } = scene;
  // Before anything leaves the house.
  if (!may(actor, 'channel.manage')) return refuse('not-allowed', 'no-permission');
  const robot = await readTenant(db, tenantId, (tx) => findRobot(tx, tenantId, id));
  if (!robot) return refuse('not-found', 'no-such-subject');
  const pace = { now, since: new Date(now.getTime() - PACE_MS), most: MOST_A_MINUTE };
  if (!(await inTenant(db, tenantId, (tx) => takePace(tx, tenantId, id, pace))))
    return refuse('conflict', 'robot-busy');
  const tried = await postChat(chatRequest(robot, testText(), now), robotHosts).then(
    (answer) => ({ taken: outcomeOf(answer) === 'taken', answer: shown(answer) }),
    (error: unknown) => ({ taken: false, answer: problemOf(error) }),
  );
  return perform(noteTest, { id, ...tried }, scene);
}
