import { type Db, inTenant, type Tx } from '../../store/connection.ts';
import { noticeSettingsOf } from '../../store/notice-settings.ts';
import { noteFailed, noteSent, readyFor, type Taken, takeOutgoing, takeTarget } from '../../store/outgoing.ts';
import { peopleNames } from '../../store/people.ts';
import { noteAnswer } from '../../store/robots.ts';
import { chatRequest } from './chat.ts';
import { letterTo, type Mailer } from './mail.ts';
import { type ChatAnswer, outcomeOf, postChat } from './post.ts';
import { type Speech, takeForRobot } from './pace.ts';

/** What is needed to send: made once, in main.ts or in a test. */
export interface Sending {
  readonly db: Db;
  readonly now: () => Date;
  readonly mailer: Mailer | undefined;
  /** The public address of the site. */
  readonly site: string | undefined;
  /** Hosts inside the network that robots may have, and that may be plain http. */
  readonly namedHosts: readonly string[];
}

/** Above so many that wait for one person they go in one mail. */
const SINGLE_MAILS = 3;
const MOST_IN_MAIL = 100;
/** Longer than all timeouts of a sending together; whoever is killed has it taken from them after so much. */
export const LEASE_MS = 30_000;

/** What was taken to be said in one message, and to whom. */
type Message =
  | { readonly to: 'mail'; readonly taken: readonly Taken[]; readonly letter: ReturnType<typeof letterTo> | undefined }
  | ({ readonly to: 'chat' } & Speech);

/**
 * Sends one message of a government: takes what waits longest under a lease, sends it with no transaction open, and notes what
 * became of it. Answers false when nothing is ready. At least once: whoever is killed between sending and noting leaves it to
 * be sent again, with the same keys.
 */
export async function deliverOne(sending: Sending, tenantId: number): Promise<boolean> {
  const { db, now } = sending;
  const message = await inTenant(db, tenantId, (tx) => takeMessage(tx, sending, tenantId));
  if (!message) return false;
  const { taken } = message;
  const outcome = await sendMessage(sending, message);
  await inTenant(db, tenantId, async (tx) => {
    const { problem, answer, freeAt } = outcome;
    if (problem === undefined) await noteSent(tx, tenantId, taken, now());
    else await noteFailed(tx, tenantId, taken, { problem, again: againAt(taken, now()), now: now() });
    // After the messages, in the order in which they are taken: nobody waits for each other.
    if (message.to === 'chat' && answer !== undefined) await noteAnswer(tx, tenantId, message.robot.id, answer, freeAt);
  });
  return true;
}

async function takeMessage(tx: Tx, sending: Sending, tenantId: number): Promise<Message | undefined> {
  const now = sending.now();
  const passed: string[] = [];
  for (;;) {
    const target = await takeTarget(tx, tenantId, { now, mail: sending.mailer !== undefined, passed });
    if (!target) return undefined;
    passed.push(target.personId ?? target.robotId ?? '');
    if (target.personId !== null) {
      const ready = await readyFor(tx, tenantId, target, now, SINGLE_MAILS + 1);
      const most = ready > SINGLE_MAILS ? MOST_IN_MAIL : 1;
      const taken = await takeOutgoing(tx, tenantId, target, { now, leaseMs: LEASE_MS, most });
      if (taken.length === 0) continue;
      const { mailAddress, language } = await noticeSettingsOf(tx, tenantId, target.personId);
      const name = (await peopleNames(tx, tenantId, [target.personId])).get(target.personId) ?? '';
      const outside = taken.every(({ body }) => body.place.startsWith('/company'));
      const reader = { name, address: mailAddress, language, outside };
      return { to: 'mail', taken, letter: mailAddress === '' ? undefined : letterTo(reader, taken, sending.site) };
    }
    const speech = await takeForRobot(tx, tenantId, target, { now, leaseMs: LEASE_MS, site: sending.site });
    if (speech !== 'later') return { to: 'chat', ...speech };
  }
}

interface Outcome {
  /** Why it was not taken; none when it was. */
  readonly problem?: string;
  readonly answer?: string;
  /** The chat wants to hear nothing before then. */
  readonly freeAt?: Date | undefined;
}

const TOO_FAST_MS = 10 * 60 * 1000;

async function sendMessage({ mailer, now, namedHosts }: Sending, message: Message): Promise<Outcome> {
  try {
    if (message.to === 'mail') {
      if (!message.letter || !mailer) return { problem: 'no-address' };
      await mailer.send(message.letter);
      return {};
    }
    const { robot, text } = message;
    const answer = await postChat(chatRequest(robot, text, now()), namedHosts);
    const outcome = outcomeOf(answer);
    const said = shown(answer);
    if (outcome === 'taken') return { answer: said };
    const freeAt = outcome === 'too-fast' ? new Date(now().getTime() + TOO_FAST_MS) : undefined;
    return { problem: said, answer: said, freeAt };
  } catch (error) {
    const problem = problemOf(error);
    return message.to === 'chat' ? { problem, answer: problem } : { problem };
  }
}

/** What a chat said, short enough to show. */
export const shown = ({ status, text }: ChatAnswer): string => `HTTP ${status} ${text.slice(0, 300)}`.trim();

/** The fault by its name and number; a server's own words could repeat an address or a password. */
export function problemOf(error: unknown): string {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  const known = [code, responseCode].filter((it) => it !== undefined).join(' ');
  return (
    known ||
    String(message ?? 'failed')
      .replace(/\bhttps?:\S+/g, '…')
      .slice(0, 200)
  );
}

const MINUTE_MS = 60_000;
/** Minutes until the next try; then it is given up, two days and a half after the first. */
const DELAYS = [1, 2, 5, 15, 30, 60, 180, 360, 720, 720, 720, 720];

function againAt(taken: readonly Taken[], now: Date): Date | undefined {
  const tries = Math.max(...taken.map((it) => it.tries));
  const minutes = DELAYS[tries - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * MINUTE_MS);
}
