import type { DueNotice } from '../../domain/notices/notice.ts';
import type { Tx } from '../../store/connection.ts';
import type { Listener } from '../../store/notice-settings.ts';
import { addNotices, type NewNotice, settleNotices } from '../../store/notices.ts';
import { addOutgoing, dropOutgoing, type NewOutgoing, type Said } from '../../store/outgoing.ts';
import { newId } from '../new-id.ts';
import type { Hearers } from './hearers.ts';
import { keyOf } from './key.ts';

/** What is told about one subject, to whom, and what it says. */
export interface Telling {
  readonly subject: string;
  readonly about: Omit<NewNotice, 'id' | 'personId' | 'subject' | 'what' | 'mark'>;
  readonly place: string;
  readonly owner: readonly string[] | null;
  readonly people: readonly (DueNotice & { readonly hearer: Listener })[];
  readonly chat: readonly DueNotice[];
}

export interface Making {
  readonly tenantId: number;
  readonly now: Date;
  /** Whether mail can be sent at all. */
  readonly mail: boolean;
}

/** Makes the notices that are new, queues their messages, and lets go of what stands no longer about these subjects. */
export async function queue(
  tx: Tx,
  { tenantId, now, mail }: Making,
  hearers: Hearers,
  all: readonly Telling[],
): Promise<number> {
  const subjects = all.map(({ subject }) => subject);
  const made = all.flatMap(({ subject, about, people }) =>
    people.map(({ hearer, what, mark }) => ({
      id: newId(),
      personId: hearer.id,
      subject,
      what,
      mark,
      ...about,
      hearer,
    })),
  );
  const standing = made.map(({ personId, subject, what, mark }) => ({ personId, subject, what, mark }));
  await settleNotices(tx, tenantId, subjects, standing, now);
  const keys = new Set(
    all.flatMap(({ subject, people, chat }) => [...people, ...chat].map((it) => keyOf(subject, it))),
  );
  await dropOutgoing(tx, tenantId, subjects, keys, now);
  const rows = made.map(({ hearer: _, ...row }) => row);
  const added = await addNotices(tx, tenantId, rows, now);
  const places = new Map(all.map(({ subject, place }) => [subject, place]));
  const mails = made
    .filter(({ id, hearer }) => mail && added.has(id) && hearer.byMail && hearer.mailAddress !== '')
    .map(({ id, hearer, personId, subject, what, mark, kind, due, urgent, body }): NewOutgoing => {
      const said: Said = { what, kind, unit: body.unit, due, urgent, place: places.get(subject) ?? '/' };
      const notBefore = hearers.speakTo(hearer, now, urgent);
      const key = keyOf(subject, { what, mark });
      return { id: newId(), personId, robotId: null, key, noticeId: id, subject, what, body: said, notBefore };
    });
  await addOutgoing(tx, tenantId, [...mails, ...chatsOf(hearers, all, now)], now);
  return added.size;
}

/** A chat hears of what its unit and those below it owe; the government's chat of everything. */
const chatsOf = ({ robots, speakInChat }: Hearers, all: readonly Telling[], now: Date): NewOutgoing[] =>
  robots.flatMap((robot) =>
    all
      .filter(({ owner }) => robot.unitId === null || owner?.includes(robot.unitId))
      .flatMap(({ subject, chat, place, about: { kind, due, urgent, body } }) =>
        chat.map(({ what, mark }) => ({
          id: newId(),
          personId: null,
          robotId: robot.id,
          key: keyOf(subject, { what, mark }),
          noticeId: null,
          subject,
          what,
          body: { what, kind, unit: body.unit, due, urgent, place },
          notBefore: speakInChat(now),
        })),
      ),
  );
