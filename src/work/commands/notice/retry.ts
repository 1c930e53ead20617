import { complainant } from '../../../domain/complaint.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { lockGivenUp, sendAgain } from '../../../store/given-up.ts';
import { command } from '../../command.ts';
import { hearersOf } from '../../notices/hearers.ts';

export interface RetryInput {
  readonly channel: 'mail' | 'chat' | undefined;
  /** A person or a robot by name. */
  readonly who: string | undefined;
}

/**
 * Sends again what was given up, in nobody's quiet hours. What no longer stands stays given up, and so does mail to whoever wants
 * none any more.
 */
export const retryNotices = command({
  noun: 'notice',
  load: async (tx, asked: RetryInput, { tenantId, today }) => ({
    hearers: await hearersOf(tx, tenantId, today),
    givenUp: await lockGivenUp(tx, { tenantId, ...asked, nobody: complainant('').name }),
  }),
  sees: () => true,
  allows: (actor) => may(actor, 'channel.manage'),
  decide: ({ hearers, givenUp }, _asked, { now }) => {
    if (givenUp.length === 0) return refuse('conflict', 'nothing-given-up');
    const byId = new Map(hearers.all.map((person) => [person.id, person]));
    const again = givenUp.flatMap(({ id, personId, urgent, stands }) => {
      if (!stands) return [];
      if (personId === null) return [{ id, channel: 'chat', notBefore: hearers.speakInChat(now) }];
      const person = byId.get(personId);
      const wanted = person?.byMail === true && person.mailAddress !== '';
      return wanted ? [{ id, channel: 'mail', notBefore: hearers.speakTo(person, now, urgent) }] : [];
    });
    const over = givenUp.length - again.length;
    return again.length === 0 ? refuse('conflict', 'given-up-is-over', { n: over }) : { again, over };
  },
  save: (tx, { again }, { tenantId }) => sendAgain(tx, tenantId, again),
  entry: ({ again, over }) => {
    const mails = again.filter(({ channel }) => channel === 'mail').length;
    return { act: 'notice.retry', subjectId: null, body: { mails, chats: again.length - mails, over } };
  },
  reply: ({ again, over }) => ({ again: again.length, over }),
});
