import type { Day } from '../../../domain/day.ts';
import type { Actor } from '../../../domain/may.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import type { Command } from '../../command.ts';
import type { Scene } from '../../scene.ts';
import { actingOn, type Stage } from './stage.ts';

/** One act on a day, decided as everybody's is. Undefined when its clock would run into a year nobody knows the holidays of. */
export async function done<I, S, O, R>(
  stage: Stage,
  command: Command<I, S, O, R>,
  input: I,
  actor: Actor,
  day: Day,
): Promise<R | undefined> {
  const { tx, tenantId } = stage;
  const acting = { ...actingOn(stage, actor, day), actor };
  const scene = { tenantId, actor, today: day, now: acting.now } as Scene;
  const subject = await command.load(tx, input, scene);
  if (subject === undefined) throw new Error(`nothing there for ${JSON.stringify(input)}`);
  const chance = stage.chance.of(`procedure ${day} ${JSON.stringify(input)}`);
  const outcome = command.decide(subject, input, { actor, today: day, now: acting.now, newId: () => chance.id() });
  if (isRefusal(outcome)) return notPlayed(outcome, input, day);
  await command.save(tx, outcome, acting);
  return command.reply(outcome);
}

/** A demo entered at the end of a year is shorter; anything else is a fault of the script. */
function notPlayed({ reason, detail }: Refusal, input: unknown, day: Day): undefined {
  if (reason === 'calendar-year-missing' || reason === 'target-too-early') return undefined;
  throw new Error(`${day} ${JSON.stringify(input)}: ${reason} ${JSON.stringify(detail)}`);
}
